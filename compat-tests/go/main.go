// Go's clients, feature by feature. Arguments: the client, bootstrap, a prefix for all names, an empty folder.
package main

import (
	"fmt"
	"os"

	"chronik/compat/features"
	"chronik/compat/franz"
	"chronik/compat/ibm"
	"chronik/compat/segment"
	"github.com/IBM/sarama"
)

func main() {
	if len(os.Args) != 5 {
		fmt.Fprintln(os.Stderr, "usage: clients <client> <bootstrap> <prefix> <folder>")
		os.Exit(2)
	}
	name, bootstrap, prefix, folder := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	clients := map[string]features.Client{
		"franz-go": franz.Client{Bootstrap: bootstrap},
		"sarama":   ibm.Client{Bootstrap: bootstrap, Protocol: sarama.MaxVersion},
		// What it speaks unless it is told which release the broker is.
		"sarama-default": ibm.Client{Bootstrap: bootstrap, Protocol: sarama.DefaultVersion},
		"kafka-go":       segment.Client{Bootstrap: bootstrap},
	}
	client, isKnown := clients[name]
	if !isKnown {
		fmt.Fprintln(os.Stderr, "no such client:", name)
		os.Exit(2)
	}
	features.Run(client, prefix, folder)
}

// Package checks runs checks one after the other and prints a line for each: ../README.md, "A program of checks".
package checks

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime/debug"
	"strings"
	"time"
)

const patience = 60 * time.Second

// Unsupported tells why a client cannot do something; the check that needs it is left out.
type Unsupported string

func (reason Unsupported) Error() string { return string(reason) }

// IsUnsupported tells whether the client cannot do it, as opposed to a fault.
func IsUnsupported(err error) bool {
	var reason Unsupported
	return errors.As(err, &reason)
}

// Checks counts what passed and what failed.
type Checks struct {
	folder   string
	restarts int
	passed   int
	failed   int
	spared   bool
}

// New prints the client, its version included; the folder is shared with the program that started this one.
func New(client, folder string) *Checks {
	fmt.Println("client", client)
	return &Checks{folder: folder}
}

// Check runs a check; one that panics has failed, and the next one is run all the same.
func (c *Checks) Check(name string, run func()) {
	c.spared = false
	started := time.Now()
	defer func() {
		fault := recover()
		if err, isError := fault.(error); isError && IsUnsupported(err) {
			fmt.Printf("⏭ %s: %s\n", name, err)
			return
		}
		if fault != nil {
			c.failed++
			fmt.Printf("❌ %s: %s\n", name, strings.ReplaceAll(fmt.Sprint(fault), "\n", " "))
			fmt.Fprintf(os.Stderr, "%s: %v\n%s\n", name, fault, debug.Stack())
			return
		}
		c.passed++
		spared := ""
		if c.spared {
			spared = ", but the broker was not killed"
		}
		fmt.Printf("✅ %s successful! (%d ms%s)\n", name, time.Since(started).Milliseconds(), spared)
	}()
	run()
}

// RestartBroker has the broker killed (SIGKILL) and started again; one that was given is left alone.
func (c *Checks) RestartBroker() {
	answer := filepath.Join(c.folder, fmt.Sprintf("restarted-%d", c.restarts))
	c.restarts++
	fmt.Println("restart broker")
	var text []byte
	Until("the broker is back", func() bool {
		text, _ = os.ReadFile(answer)
		return len(text) > 0
	})
	c.spared = string(text) == "left alone"
}

// End prints the last line.
func (c *Checks) End() {
	fmt.Printf("%d checks passed, %d failed\n", c.passed, c.failed)
}

// Until asks again and again, and fails the check when it does not become so in time.
func Until(what string, isSo func() bool) {
	deadline := time.Now().Add(patience)
	for !isSo() {
		if time.Now().After(deadline) {
			panic(fmt.Errorf("not within %s: %s", patience, what))
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// Must fails the check when there is an error.
func Must(err error) {
	if err != nil {
		panic(err)
	}
}

// Get fails the check when there is an error.
func Get[T any](value T, err error) T {
	Must(err)
	return value
}

// Equal fails the check when the values differ; nil and empty slices do.
func Equal[T any](what string, expected, actual T) {
	if !reflect.DeepEqual(expected, actual) {
		panic(fmt.Errorf("%s: %.300s, not %.300s", what, fmt.Sprintf("%#v", actual), fmt.Sprintf("%#v", expected)))
	}
}

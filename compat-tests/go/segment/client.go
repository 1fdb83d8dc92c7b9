// Package segment is Segment's kafka-go in the words of the checks.
package segment

import (
	"context"
	"errors"
	"time"

	"chronik/compat/checks"
	"chronik/compat/features"
	"github.com/segmentio/kafka-go"
)

const callTimeout = 60 * time.Second

type Client struct {
	Bootstrap string
}

func (Client) Version() string {
	return "kafka-go " + features.ModuleVersion("github.com/segmentio/kafka-go")
}

func (Client) Faults() map[string]string {
	return map[string]string{
		"headers with an empty value": "its Reader does not tell empty from null",
		"empty values":                "its Reader does not tell empty from null",
		"timestamps of the broker":    "its Reader gives the producer's time",
	}
}

func (c Client) client() *kafka.Client {
	return &kafka.Client{Addr: kafka.TCP(c.Bootstrap), Timeout: callTimeout, Transport: newTransport()}
}

// newTransport is for one client: the default one is shared, with what it knows of the cluster.
func newTransport() *kafka.Transport {
	return &kafka.Transport{MetadataTTL: 200 * time.Millisecond}
}

func (Client) ErrorCode(err error) int {
	var several kafka.WriteErrors
	if errors.As(err, &several) {
		err = errors.Join(several...)
	}
	var code kafka.Error
	if errors.As(err, &code) {
		return int(code)
	}
	return 0
}

func (Client) IsFenced(error) bool { return false }

func (Client) Transactions(string) (features.Transactions, error) {
	return nil, checks.Unsupported("its Writer has no transactions")
}

func (Client) Copy(features.Copying) error {
	return checks.Unsupported("its Writer has no transactions")
}

func timeLimit() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), callTimeout)
}

// again asks until the error is not one that passes: kafka-go leaves that to its user.
func again(ask func() error) error {
	for deadline := time.Now().Add(callTimeout); ; {
		err := ask()
		var code kafka.Error
		if !errors.As(err, &code) || !code.Temporary() || time.Now().After(deadline) {
			return err
		}
		time.Sleep(50 * time.Millisecond)
	}
}

func fromMessage(message kafka.Message) features.Record {
	headers := []features.Header{}
	for _, header := range message.Headers {
		headers = append(headers, features.Header(header))
	}
	return features.Record{
		Partition: int32(message.Partition),
		Offset:    message.Offset,
		Key:       message.Key,
		Value:     message.Value,
		Headers:   headers,
		Time:      message.Time,
	}
}

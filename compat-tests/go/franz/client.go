// Package franz is franz-go in the words of the checks.
package franz

import (
	"context"
	"errors"
	"time"

	"chronik/compat/features"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
)

const callTimeout = 60 * time.Second

type Client struct {
	Bootstrap string
}

func (Client) Version() string {
	return "franz-go " + features.ModuleVersion("github.com/twmb/franz-go")
}

func (Client) Faults() map[string]string {
	return nil
}

func (c Client) open(options ...kgo.Opt) (*kgo.Client, error) {
	common := []kgo.Opt{
		kgo.SeedBrokers(c.Bootstrap),
		kgo.FetchMaxWait(100 * time.Millisecond),
		// New topics are looked for no more often than this.
		kgo.MetadataMinAge(50 * time.Millisecond),
	}
	return kgo.NewClient(append(common, options...)...)
}

func (Client) ErrorCode(err error) int {
	var kafkaError *kerr.Error
	if errors.As(err, &kafkaError) {
		return int(kafkaError.Code)
	}
	return 0
}

func (Client) IsFenced(err error) bool {
	return errors.Is(err, kerr.ProducerFenced) || errors.Is(err, kerr.InvalidProducerEpoch)
}

func timeLimit() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), callTimeout)
}

func fromRecord(record *kgo.Record) features.Record {
	headers := []features.Header{}
	for _, header := range record.Headers {
		headers = append(headers, features.Header(header))
	}
	return features.Record{
		Partition: record.Partition,
		Offset:    record.Offset,
		Key:       record.Key,
		Value:     record.Value,
		Headers:   headers,
		Time:      record.Timestamp,
	}
}

func toRecord(topic string, record features.Record) *kgo.Record {
	headers := []kgo.RecordHeader{}
	for _, header := range record.Headers {
		headers = append(headers, kgo.RecordHeader(header))
	}
	return &kgo.Record{
		Topic:     topic,
		Partition: record.Partition,
		Key:       record.Key,
		Value:     record.Value,
		Headers:   headers,
		Timestamp: record.Time,
	}
}

package segment

import (
	"context"
	"time"

	"chronik/compat/features"
	"github.com/segmentio/kafka-go"
)

type reader struct {
	records    chan features.Record
	partitions map[int32]*forwarding
}

// forwarding brings the records of a partition to a channel until it is stopped.
type forwarding struct {
	partition *kafka.Reader
	stop      context.CancelFunc
	stopped   chan struct{}
}

func (c Client) Reader(topic string, starts map[int32]int64, readCommitted bool) (features.Reader, error) {
	r := &reader{make(chan features.Record), map[int32]*forwarding{}}
	for partition, start := range starts {
		r.partitions[partition] = &forwarding{partition: c.partitionReader(topic, int(partition), readCommitted)}
		if err := r.begin(partition, start); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func (c Client) partitionReader(topic string, partition int, readCommitted bool) *kafka.Reader {
	config := kafka.ReaderConfig{
		Brokers:        []string{c.Bootstrap},
		Topic:          topic,
		Partition:      partition,
		MinBytes:       1,
		MaxBytes:       10_000_000,
		MaxWait:        100 * time.Millisecond,
		ReadBackoffMin: 10 * time.Millisecond,
		ReadBackoffMax: 100 * time.Millisecond,
	}
	if readCommitted {
		config.IsolationLevel = kafka.ReadCommitted
	}
	return kafka.NewReader(config)
}

// begin starts to read; kafka-go's offsets for the ends of a partition are those of the checks.
func (r *reader) begin(partition int32, offset int64) error {
	f := r.partitions[partition]
	if err := f.partition.SetOffset(offset); err != nil {
		return err
	}
	ctx, stop := context.WithCancel(context.Background())
	f.stop, f.stopped = stop, make(chan struct{})
	go func() {
		defer close(f.stopped)
		forward(ctx, f.partition, r.records)
	}()
	return nil
}

func forward(ctx context.Context, from *kafka.Reader, to chan<- features.Record) {
	for {
		message, err := from.FetchMessage(ctx)
		if ctx.Err() != nil {
			return
		}
		if err != nil {
			time.Sleep(50 * time.Millisecond)
			continue
		}
		select {
		case to <- fromMessage(message):
		case <-ctx.Done():
			return
		}
	}
}

func (r *reader) Poll(wait time.Duration) ([]features.Record, error) {
	return features.Gather(r.records, wait), nil
}

func (r *reader) Seek(partition int32, offset int64) error {
	f := r.partitions[partition]
	f.stop()
	<-f.stopped
	return r.begin(partition, offset)
}

func (r *reader) Close() error {
	for _, f := range r.partitions {
		f.stop()
		<-f.stopped
		if err := f.partition.Close(); err != nil {
			return err
		}
	}
	return nil
}

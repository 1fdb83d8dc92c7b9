package ibm

import (
	"time"

	"chronik/compat/features"
	"github.com/IBM/sarama"
)

type reader struct {
	consumer   sarama.Consumer
	topic      string
	records    chan features.Record
	partitions map[int32]*forwarding
}

// forwarding brings the records of a partition to the reader until it is stopped.
type forwarding struct {
	partition sarama.PartitionConsumer
	stop      chan struct{}
	stopped   chan struct{}
}

func (c Client) Reader(topic string, starts map[int32]int64, readCommitted bool) (features.Reader, error) {
	config := c.config()
	config.Consumer.MaxWaitTime = 100 * time.Millisecond
	if readCommitted {
		config.Consumer.IsolationLevel = sarama.ReadCommitted
	}
	consumer, err := sarama.NewConsumer(c.brokers(), config)
	if err != nil {
		return nil, err
	}
	r := &reader{consumer, topic, make(chan features.Record), map[int32]*forwarding{}}
	for partition, start := range starts {
		if err := r.Seek(partition, start); err != nil {
			r.Close()
			return nil, err
		}
	}
	return r, nil
}

func (r *reader) Poll(wait time.Duration) ([]features.Record, error) {
	return features.Gather(r.records, wait), nil
}

// Seek reads the partition anew; sarama's offsets for its ends are those of the checks.
func (r *reader) Seek(partition int32, offset int64) error {
	if err := r.leave(partition); err != nil {
		return err
	}
	consumer, err := r.consumer.ConsumePartition(r.topic, partition, offset)
	if err != nil {
		return err
	}
	f := &forwarding{consumer, make(chan struct{}), make(chan struct{})}
	r.partitions[partition] = f
	go func() {
		defer close(f.stopped)
		for {
			select {
			case message := <-consumer.Messages():
				select {
				case r.records <- fromMessage(message):
				case <-f.stop:
					return
				}
			case <-f.stop:
				return
			}
		}
	}()
	return nil
}

func (r *reader) leave(partition int32) error {
	f, isRead := r.partitions[partition]
	if !isRead {
		return nil
	}
	delete(r.partitions, partition)
	close(f.stop)
	<-f.stopped
	return f.partition.Close()
}

func (r *reader) Close() error {
	for partition := range r.partitions {
		if err := r.leave(partition); err != nil {
			return err
		}
	}
	return r.consumer.Close()
}

package segment

import (
	"errors"
	"sync"
	"time"

	"chronik/compat/checks"
	"chronik/compat/features"
	"github.com/segmentio/kafka-go"
)

var codecs = map[string]kafka.Compression{
	"gzip":   kafka.Gzip,
	"snappy": kafka.Snappy,
	"lz4":    kafka.Lz4,
	"zstd":   kafka.Zstd,
}

type producer struct {
	writer *kafka.Writer
	lock   sync.Mutex
	places map[int]features.Place
}

func (c Client) Producer(options features.ProducerOptions) (features.Producer, error) {
	if options.Idempotent {
		return nil, checks.Unsupported("its Writer is not idempotent")
	}
	p := &producer{places: map[int]features.Place{}}
	p.writer = &kafka.Writer{
		Addr:         kafka.TCP(c.Bootstrap),
		Transport:    newTransport(),
		Balancer:     balancer{&kafka.Hash{}},
		RequiredAcks: kafka.RequireAll,
		Compression:  codecs[options.Codec],
		BatchTimeout: 5 * time.Millisecond,
		// While the broker is away.
		MaxAttempts:            200,
		WriteBackoffMax:        200 * time.Millisecond,
		AllowAutoTopicCreation: options.AutoCreate,
		Completion:             p.complete,
	}
	if options.RequestBytesMax > 0 {
		p.writer.BatchBytes = int64(options.RequestBytesMax)
	}
	return p, nil
}

// complete is where a Writer tells the places of what it has written.
func (p *producer) complete(messages []kafka.Message, err error) {
	if err != nil {
		return
	}
	p.lock.Lock()
	defer p.lock.Unlock()
	for _, message := range messages {
		index, _ := message.WriterData.(int)
		p.places[index] = features.Place{Partition: int32(message.Partition), Offset: message.Offset}
	}
}

func (p *producer) Send(topic string, records ...features.Record) ([]features.Place, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	messages := []kafka.Message{}
	for index, record := range records {
		headers := []kafka.Header{}
		for _, header := range record.Headers {
			headers = append(headers, kafka.Header(header))
		}
		messages = append(messages, kafka.Message{
			Topic:      topic,
			Key:        record.Key,
			Value:      record.Value,
			Headers:    headers,
			Time:       record.Time,
			WriterData: index,
			Partition:  int(record.Partition),
		})
	}
	write := func() error { return p.writer.WriteMessages(ctx, messages...) }
	err := write()
	// The topic is not there at once when the Writer had it created, and nothing was written then.
	if p.writer.AllowAutoTopicCreation && errors.Is(err, kafka.UnknownTopicOrPartition) {
		err = again(write)
	}
	if err != nil {
		return nil, err
	}
	p.lock.Lock()
	defer p.lock.Unlock()
	places := []features.Place{}
	for index := range records {
		places = append(places, p.places[index])
	}
	return places, nil
}

func (p *producer) Close() error {
	return p.writer.Close()
}

// balancer takes the partition of a record, and hashes the key of those without one.
type balancer struct {
	own kafka.Balancer
}

func (b balancer) Balance(message kafka.Message, partitions ...int) int {
	if message.Partition != int(features.AnyPartition) {
		return message.Partition
	}
	return b.own.Balance(message, partitions...)
}

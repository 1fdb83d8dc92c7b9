package franz

import (
	"chronik/compat/features"
	"github.com/twmb/franz-go/pkg/kgo"
)

var codecs = map[string]kgo.CompressionCodec{
	"none":   kgo.NoCompression(),
	"gzip":   kgo.GzipCompression(),
	"snappy": kgo.SnappyCompression(),
	"lz4":    kgo.Lz4Compression(),
	"zstd":   kgo.ZstdCompression(),
}

type producer struct {
	client *kgo.Client
}

func (c Client) Producer(options features.ProducerOptions) (features.Producer, error) {
	client, err := c.open(producerOptions(options)...)
	return producer{client}, err
}

func (c Client) Transactions(transactionalID string) (features.Transactions, error) {
	client, err := c.open(producerOptions(features.ProducerOptions{TransactionalID: transactionalID})...)
	return producer{client}, err
}

func producerOptions(options features.ProducerOptions) []kgo.Opt {
	chosen := []kgo.Opt{kgo.RecordPartitioner(partitioner{kgo.StickyKeyPartitioner(nil)})}
	if options.Codec != "" {
		chosen = append(chosen, kgo.ProducerBatchCompression(codecs[options.Codec]))
	}
	// It is idempotent by default.
	if options.Plain {
		chosen = append(chosen, kgo.DisableIdempotentWrite())
	}
	if options.TransactionalID != "" {
		chosen = append(chosen, kgo.TransactionalID(options.TransactionalID))
	}
	if options.AutoCreate {
		chosen = append(chosen, kgo.AllowAutoTopicCreation())
	}
	if options.RequestBytesMax > 0 {
		chosen = append(chosen, kgo.ProducerBatchMaxBytes(int32(options.RequestBytesMax)))
	}
	return chosen
}

func (p producer) Send(topic string, records ...features.Record) ([]features.Place, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	batch := []*kgo.Record{}
	for _, record := range records {
		batch = append(batch, toRecord(topic, record))
	}
	if err := p.client.ProduceSync(ctx, batch...).FirstErr(); err != nil {
		return nil, err
	}
	// The results come as they are acknowledged; the records themselves are still in order.
	places := []features.Place{}
	for _, record := range batch {
		places = append(places, features.Place{Partition: record.Partition, Offset: record.Offset})
	}
	return places, nil
}

func (p producer) Begin() error {
	return p.client.BeginTransaction()
}

func (p producer) Commit() error {
	return p.end(kgo.TryCommit)
}

func (p producer) Abort() error {
	return p.end(kgo.TryAbort)
}

func (p producer) end(how kgo.TransactionEndTry) error {
	ctx, cancel := timeLimit()
	defer cancel()
	return p.client.EndTransaction(ctx, how)
}

func (p producer) Close() error {
	p.client.Close()
	return nil
}

// partitioner takes the partition of a record, and the client's own choice for those without one.
type partitioner struct {
	own kgo.Partitioner
}

type topicPartitioner struct {
	kgo.TopicPartitioner
}

func (p partitioner) ForTopic(topic string) kgo.TopicPartitioner {
	return topicPartitioner{p.own.ForTopic(topic)}
}

func (p topicPartitioner) RequiresConsistency(record *kgo.Record) bool {
	return record.Partition != features.AnyPartition || p.TopicPartitioner.RequiresConsistency(record)
}

func (p topicPartitioner) Partition(record *kgo.Record, count int) int {
	if record.Partition != features.AnyPartition {
		return int(record.Partition)
	}
	return p.TopicPartitioner.Partition(record, count)
}

package ibm

import (
	"time"

	"chronik/compat/features"
	"github.com/IBM/sarama"
)

var codecs = map[string]sarama.CompressionCodec{
	"":       sarama.CompressionNone,
	"none":   sarama.CompressionNone,
	"gzip":   sarama.CompressionGZIP,
	"snappy": sarama.CompressionSnappy,
	"lz4":    sarama.CompressionLZ4,
	"zstd":   sarama.CompressionZSTD,
}

type producer struct {
	sarama.SyncProducer
}

func (c Client) Producer(options features.ProducerOptions) (features.Producer, error) {
	return c.produce(options)
}

func (c Client) Transactions(transactionalID string) (features.Transactions, error) {
	return c.produce(features.ProducerOptions{TransactionalID: transactionalID, Idempotent: true})
}

func (c Client) produce(options features.ProducerOptions) (producer, error) {
	config := c.config()
	config.Metadata.AllowAutoTopicCreation = options.AutoCreate
	config.Producer.Return.Successes = true
	config.Producer.RequiredAcks = sarama.WaitForAll
	config.Producer.Compression = codecs[options.Codec]
	config.Producer.Partitioner = newPartitioner
	config.Producer.Retry.Max = 200
	config.Producer.Retry.Backoff = 100 * time.Millisecond
	if options.RequestBytesMax > 0 {
		config.Producer.MaxMessageBytes = options.RequestBytesMax
	}
	if options.Idempotent {
		config.Producer.Idempotent = true
		config.Net.MaxOpenRequests = 1
	}
	if options.TransactionalID != "" {
		config.Producer.Transaction.ID = options.TransactionalID
	}
	client, err := sarama.NewSyncProducer(c.brokers(), config)
	return producer{client}, err
}

func (p producer) Send(topic string, records ...features.Record) ([]features.Place, error) {
	messages := []*sarama.ProducerMessage{}
	for _, record := range records {
		messages = append(messages, toMessage(topic, record))
	}
	if err := p.SendMessages(messages); err != nil {
		return nil, err
	}
	places := []features.Place{}
	for _, message := range messages {
		places = append(places, features.Place{Partition: message.Partition, Offset: message.Offset})
	}
	return places, nil
}

func (p producer) Begin() error  { return p.BeginTxn() }
func (p producer) Commit() error { return p.CommitTxn() }
func (p producer) Abort() error  { return p.AbortTxn() }

// partitioner takes the partition of a record, and hashes the key of those without one.
type partitioner struct {
	sarama.Partitioner
}

func newPartitioner(topic string) sarama.Partitioner {
	return partitioner{sarama.NewHashPartitioner(topic)}
}

func (p partitioner) Partition(message *sarama.ProducerMessage, count int32) (int32, error) {
	if message.Partition != features.AnyPartition {
		return message.Partition, nil
	}
	return p.Partitioner.Partition(message, count)
}

// Copy keeps to a member of the group and to a producer that takes the offsets into its transaction.
func (c Client) Copy(copying features.Copying) error {
	m, err := c.join(features.MemberOptions{Group: copying.Group, Topic: copying.Source, Strategy: features.Range})
	if err != nil {
		return err
	}
	defer m.Close()
	client, err := c.produce(features.ProducerOptions{TransactionalID: copying.TransactionalID, Idempotent: true})
	if err != nil {
		return err
	}
	defer client.Close()
	if err := client.BeginTxn(); err != nil {
		return err
	}
	next := map[int32]int64{}
	for count, deadline := 0, time.Now().Add(callTimeout); count < copying.Count && time.Now().Before(deadline); {
		records, err := m.Poll(100 * time.Millisecond)
		if err != nil {
			return err
		}
		for _, record := range records {
			next[record.Partition] = record.Offset + 1
			if _, err := client.Send(copying.Target, features.Record{Key: record.Key, Value: record.Value}); err != nil {
				return err
			}
			count++
		}
	}
	offsets := []*sarama.PartitionOffsetMetadata{}
	for partition, at := range next {
		offsets = append(offsets, &sarama.PartitionOffsetMetadata{Partition: partition, Offset: at, LeaderEpoch: -1})
	}
	all := map[string][]*sarama.PartitionOffsetMetadata{copying.Source: offsets}
	if err := client.AddOffsetsToTxnWithGroupMetadata(all, m.metadata()); err != nil {
		return err
	}
	if copying.Commit {
		return client.CommitTxn()
	}
	return client.AbortTxn()
}

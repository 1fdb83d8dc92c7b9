// Package ibm is IBM's sarama in the words of the checks.
package ibm

import (
	"errors"
	"time"

	"chronik/compat/features"
	"github.com/IBM/sarama"
)

const callTimeout = 60 * time.Second

type Client struct {
	Bootstrap string
	// Protocol is the release of Kafka whose requests are sent.
	Protocol sarama.KafkaVersion
}

func (Client) Version() string {
	return "sarama " + features.ModuleVersion("github.com/IBM/sarama")
}

func (Client) Faults() map[string]string {
	return nil
}

func (c Client) brokers() []string {
	return []string{c.Bootstrap}
}

func (c Client) config() *sarama.Config {
	config := sarama.NewConfig()
	config.Version = c.Protocol
	config.Metadata.AllowAutoTopicCreation = false
	// While the broker is away.
	config.Metadata.Retry.Max = 100
	config.Metadata.Retry.Backoff = 100 * time.Millisecond
	return config
}

func (Client) ErrorCode(err error) int {
	var several sarama.ProducerErrors
	if errors.As(err, &several) {
		err = several[0].Err
	}
	var code sarama.KError
	if errors.As(err, &code) {
		return int(code)
	}
	var topicFault *sarama.TopicError
	if errors.As(err, &topicFault) {
		return int(topicFault.Err)
	}
	var partitionFault *sarama.TopicPartitionError
	if errors.As(err, &partitionFault) {
		return int(partitionFault.Err)
	}
	return 0
}

func (c Client) IsFenced(err error) bool {
	code := sarama.KError(c.ErrorCode(err))
	return code == sarama.ErrProducerFenced || code == sarama.ErrInvalidProducerEpoch
}

func fromMessage(message *sarama.ConsumerMessage) features.Record {
	headers := []features.Header{}
	for _, header := range message.Headers {
		headers = append(headers, features.Header{Key: string(header.Key), Value: header.Value})
	}
	return features.Record{
		Partition: message.Partition,
		Offset:    message.Offset,
		Key:       message.Key,
		Value:     message.Value,
		Headers:   headers,
		Time:      message.Timestamp,
	}
}

func toMessage(topic string, record features.Record) *sarama.ProducerMessage {
	message := &sarama.ProducerMessage{Topic: topic, Partition: record.Partition, Timestamp: record.Time}
	// An encoder of no bytes is an empty key or value, no encoder is none.
	if record.Key != nil {
		message.Key = sarama.ByteEncoder(record.Key)
	}
	if record.Value != nil {
		message.Value = sarama.ByteEncoder(record.Value)
	}
	for _, header := range record.Headers {
		message.Headers = append(message.Headers, sarama.RecordHeader{Key: []byte(header.Key), Value: header.Value})
	}
	return message
}

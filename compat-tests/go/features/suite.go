package features

import (
	"bytes"
	"fmt"
	"time"

	"chronik/compat/checks"
)

// Kafka's error codes.
const (
	unknownTopic       = 3
	messageTooLarge    = 10
	topicAlreadyExists = 36
	invalidConfig      = 40
	securityDisabled   = 54
	nonEmptyGroup      = 68
	groupIDNotFound    = 69
)

const (
	pollWait = 100 * time.Millisecond
	// Of what must not come.
	quietWait = 150 * time.Millisecond
)

type suite struct {
	*checks.Checks
	client Client
	admin  Admin
	prefix string
	count  int
}

// Run tries all features of a client.
func Run(client Client, prefix, folder string) {
	s := &suite{Checks: checks.New(client.Version(), folder), client: client, prefix: prefix}
	s.admin = checks.Get(client.Admin())
	s.records()
	s.groups()
	s.transactions()
	s.administration()
	s.kills()
	checks.Must(s.admin.Close())
	s.End()
}

// faulty leaves a check out when a fault of the client's own is in its way.
func (s *suite) faulty(name string, run func()) {
	s.Check(name, func() {
		if reason, isFaulty := s.client.Faults()[name]; isFaulty {
			panic(checks.Unsupported(reason))
		}
		run()
	})
}

// restartBroker opens the admin anew: not every client asks again when it finds a connection closed.
func (s *suite) restartBroker() {
	s.RestartBroker()
	checks.Must(s.admin.Close())
	s.admin = checks.Get(s.client.Admin())
}

func (s *suite) name(kind string) string {
	s.count++
	return fmt.Sprintf("%s%s-%d", s.prefix, kind, s.count)
}

func (s *suite) topic(partitions int32, configs map[string]string) string {
	topic := s.name("topic")
	checks.Must(s.admin.CreateTopic(topic, partitions, configs))
	checks.Until("the topic is known", func() bool {
		topics, err := s.admin.Topics()
		checks.Must(err)
		return topics[topic] == int(partitions)
	})
	return topic
}

// send uses a producer of its own and returns the places of the records.
func (s *suite) send(topic string, options ProducerOptions, records ...Record) []Place {
	producer := checks.Get(s.client.Producer(options))
	defer producer.Close()
	return checks.Get(producer.Send(topic, records...))
}

// read reads from the start until there are so many records; more are a fault.
func (s *suite) read(topic string, partitions int32, count int, readCommitted bool) []Record {
	starts := map[int32]int64{}
	for partition := range partitions {
		starts[partition] = Earliest
	}
	reader := checks.Get(s.client.Reader(topic, starts, readCommitted))
	defer reader.Close()
	records := collect(reader, count)
	checks.Equal("records beyond those expected", count, len(append(records, checks.Get(reader.Poll(quietWait))...)))
	return records
}

func (s *suite) refused(code int, err error) {
	if err == nil {
		panic(fmt.Errorf("not refused with %d", code))
	}
	if actual := s.client.ErrorCode(err); actual != code {
		panic(fmt.Errorf("error code %d, not %d: %w", actual, code, err))
	}
}

type poller interface {
	Poll(wait time.Duration) ([]Record, error)
}

func collect(from poller, count int) []Record {
	records := []Record{}
	checks.Until(fmt.Sprintf("%d records", count), func() bool {
		if len(records) < count {
			records = append(records, checks.Get(from.Poll(pollWait))...)
		}
		return len(records) >= count
	})
	return records
}

// numbered makes records of one partition, each with its number as value.
func numbered(partition int32, from, to int) []Record {
	records := []Record{}
	for number := from; number < to; number++ {
		records = append(records, Record{Partition: partition, Value: fmt.Append(nil, number)})
	}
	return records
}

func record(value string) Record {
	return Record{Value: []byte(value)}
}

func values(records []Record) []string {
	texts := []string{}
	for _, one := range records {
		texts = append(texts, string(one.Value))
	}
	return texts
}

func countValue(records []Record, value string) int {
	count := 0
	for _, one := range records {
		if bytes.Equal(one.Value, []byte(value)) {
			count++
		}
	}
	return count
}

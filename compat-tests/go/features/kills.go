package features

import (
	"sync/atomic"

	"chronik/compat/checks"
)

func (s *suite) kills() {
	s.Check("kill -9 of the broker", s.brokerKill)
}

const (
	killBatch = 50
	// Written before and behind the kill.
	killBatches = 20
)

// brokerKill has a producer send all the time, and a member of a group read, while the broker dies.
func (s *suite) brokerKill() {
	topic, group := s.topic(1, nil), s.name("group")
	producer, err := s.client.Producer(ProducerOptions{Idempotent: true})
	isIdempotent := !checks.IsUnsupported(err)
	if !isIdempotent {
		producer, err = s.client.Producer(ProducerOptions{})
	}
	checks.Must(err)
	defer producer.Close()
	member := s.join(group, topic, Range, "")
	defer member.Close()

	var sent atomic.Int64
	var isBack atomic.Bool
	ended := make(chan error, 1)
	go func() {
		for left := killBatches; left > 0; {
			first := int(sent.Load())
			if _, err := producer.Send(topic, numbered(0, first, first+killBatch)...); err != nil {
				ended <- err
				return
			}
			sent.Add(killBatch)
			if isBack.Load() {
				left--
			}
		}
		ended <- nil
	}()
	seen := []Record{}
	checks.Until("the group reads", func() bool {
		member.read(&seen)
		return len(seen) >= killBatch*killBatches
	})
	s.restartBroker()
	isBack.Store(true)
	checks.Must(<-ended)

	count := int(sent.Load())
	acknowledged := values(numbered(0, 0, count))
	// What was not committed is read again, which is no fault.
	checks.Until("the group has read all", func() bool {
		member.read(&seen)
		return len(inOrder(seen)) == count
	})
	checks.Equal("values, as the group read them", acknowledged, inOrder(seen))
	stored := int(checks.Get(s.admin.Offset(topic, 0, Latest)))
	log := s.read(topic, 1, stored, false)
	checks.Equal("values in the log", acknowledged, inOrder(log))
	if isIdempotent {
		checks.Equal("records in the log", count, stored)
	}
}

// inOrder answers each value once, where it came first.
func inOrder(records []Record) []string {
	known := map[string]bool{}
	unique := []string{}
	for _, value := range values(records) {
		if !known[value] {
			known[value] = true
			unique = append(unique, value)
		}
	}
	return unique
}

package features

import (
	"fmt"

	"chronik/compat/checks"
)

func (s *suite) transactions() {
	s.Check("transactions commit", s.transactionsCommit)
	s.Check("transactions abort", s.transactionsAbort)
	s.Check("transactions with offsets", s.transactionsWithOffsets)
	s.Check("transactions fence", s.transactionsFence)
}

func (s *suite) expectValues(topic string, readCommitted bool, expected ...string) {
	found := values(s.read(topic, 1, len(expected), readCommitted))
	checks.Equal(fmt.Sprintf("values, committed only: %t", readCommitted), append([]string{}, expected...), found)
}

func (s *suite) transactionsCommit() {
	topic := s.topic(1, nil)
	producer := checks.Get(s.client.Transactions(s.name("transaction")))
	defer producer.Close()
	checks.Must(producer.Begin())
	checks.Get(producer.Send(topic, record("a"), record("b")))
	s.expectValues(topic, false, "a", "b")
	s.expectValues(topic, true)
	checks.Must(producer.Commit())
	s.expectValues(topic, true, "a", "b")
}

func (s *suite) transactionsAbort() {
	topic := s.topic(1, nil)
	producer := checks.Get(s.client.Transactions(s.name("transaction")))
	defer producer.Close()
	checks.Must(producer.Begin())
	checks.Get(producer.Send(topic, record("aborted")))
	checks.Must(producer.Abort())
	checks.Must(producer.Begin())
	checks.Get(producer.Send(topic, record("committed")))
	checks.Must(producer.Commit())
	s.expectValues(topic, true, "committed")
	s.expectValues(topic, false, "aborted", "committed")
}

func (s *suite) transactionsWithOffsets() {
	source, target := s.topic(1, nil), s.topic(1, nil)
	copying := Copying{s.name("group"), source, target, s.name("transaction"), 2, false}
	s.send(source, ProducerOptions{}, record("a"), record("b"))
	checks.Must(s.client.Copy(copying))
	s.committed(copying.Group, source, -1, "")
	s.expectValues(target, true)
	copying.Commit = true
	checks.Must(s.client.Copy(copying))
	checks.Until("the offset is committed", func() bool {
		offset, _, err := s.admin.GroupOffset(copying.Group, source, 0)
		checks.Must(err)
		return offset == 2
	})
	s.expectValues(target, true, "a", "b")
	s.expectValues(target, false, "a", "b", "a", "b")
}

func (s *suite) transactionsFence() {
	topic, transactionalID := s.topic(1, nil), s.name("transaction")
	zombie := checks.Get(s.client.Transactions(transactionalID))
	defer zombie.Close()
	checks.Must(zombie.Begin())
	checks.Get(zombie.Send(topic, record("of the zombie")))
	successor := checks.Get(s.client.Transactions(transactionalID))
	defer successor.Close()
	checks.Must(successor.Begin())
	checks.Get(successor.Send(topic, record("of its successor")))
	_, err := zombie.Send(topic, record("late"))
	if err == nil {
		err = zombie.Commit()
	}
	checks.Equal(fmt.Sprintf("it is told that it is fenced: %v", err), true, err != nil && s.client.IsFenced(err))
	checks.Must(successor.Commit())
	s.expectValues(topic, true, "of its successor")
}

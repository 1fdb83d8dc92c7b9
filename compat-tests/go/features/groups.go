package features

import (
	"fmt"

	"chronik/compat/checks"
)

func (s *suite) groups() {
	s.Check("a group of two", func() { s.groupOfTwo(Range) })
	s.Check("cooperative group of two", func() { s.groupOfTwo(Cooperative) })
	s.Check("committed offsets", s.committedOffsets)
	s.Check("static members", s.staticMembers)
}

// tracked is a member with the offsets behind what it has read.
type tracked struct {
	Member
	next map[int32]int64
}

func (s *suite) join(group, topic, strategy, instanceID string) *tracked {
	options := MemberOptions{Group: group, Topic: topic, Strategy: strategy, InstanceID: instanceID}
	return &tracked{checks.Get(s.client.Member(options)), map[int32]int64{}}
}

// read adds to what the group has seen.
func (t *tracked) read(seen *[]Record) {
	for _, one := range checks.Get(t.Poll(pollWait)) {
		t.next[one.Partition] = one.Offset + 1
		*seen = append(*seen, one)
	}
}

func (t *tracked) commitRead() {
	checks.Must(t.Commit(t.next, ""))
	t.next = map[int32]int64{}
}

func (s *suite) sendToEach(topic, value string) {
	records := []Record{}
	for partition := range int32(4) {
		records = append(records, Record{Partition: partition, Value: []byte(value)})
	}
	s.send(topic, ProducerOptions{}, records...)
}

func share(first, second *tracked, seen *[]Record) {
	checks.Until("each has two partitions", func() bool {
		first.read(seen)
		second.read(seen)
		return len(first.Assignment()) == 2 && len(second.Assignment()) == 2
	})
	partitions := map[int32]bool{}
	for _, partition := range append(first.Assignment(), second.Assignment()...) {
		partitions[partition] = true
	}
	checks.Equal("partitions with an owner", 4, len(partitions))
}

func (s *suite) groupOfTwo(strategy string) {
	topic, group := s.topic(4, nil), s.name("group")
	seen := []Record{}
	s.sendToEach(topic, "alone")
	first := s.join(group, topic, strategy, "")
	defer func() { first.Close() }()
	checks.Until("the first has read all", func() bool {
		first.read(&seen)
		return len(seen) == 4
	})
	checks.Equal("it has all partitions", []int32{0, 1, 2, 3}, first.Assignment())
	// What is not committed would be read again by who gets the partition.
	first.commitRead()
	second := s.join(group, topic, strategy, "")
	isOpen := true
	defer func() {
		if isOpen {
			second.Close()
		}
	}()
	share(first, second, &seen)
	s.sendToEach(topic, "shared")
	checks.Until("both have read", func() bool {
		first.read(&seen)
		second.read(&seen)
		return countValue(seen, "shared") == 4
	})
	checks.Equal("read by the first, read by the second", []int{2, 2}, []int{len(first.next), len(second.next)})
	first.commitRead()
	second.commitRead()
	isOpen = false
	checks.Must(second.Close())
	checks.Until("the first has all again", func() bool {
		first.read(&seen)
		return len(first.Assignment()) == 4
	})
	s.sendToEach(topic, "left")
	checks.Until("it has read on", func() bool {
		first.read(&seen)
		return countValue(seen, "left") == 4
	})
	first.read(&seen)
	checks.Equal("records, each read once", 12, len(seen))
}

func (s *suite) committedOffsets() {
	topic, group := s.topic(1, nil), s.name("group")
	s.send(topic, ProducerOptions{}, record("a"), record("b"), record("c"))
	first := s.join(group, topic, Range, "")
	checks.Equal("values", []string{"a", "b", "c"}, values(collect(first, 3)))
	checks.Must(first.Commit(map[int32]int64{0: 2}, "so far"))
	s.committed(group, topic, 2, "so far")
	checks.Must(first.Close())
	s.goOn(group, topic)
	s.restartBroker()
	// A broker that has just come back may still be loading the group, which members wait for.
	s.goOn(group, topic)
	s.committed(group, topic, 2, "so far")
}

func (s *suite) goOn(group, topic string) {
	member := s.join(group, topic, Range, "")
	defer member.Close()
	checks.Equal("it goes on", []string{"c"}, values(collect(member, 1)))
}

func (s *suite) committed(group, topic string, expected int64, expectedMetadata string) {
	offset, metadata, err := s.admin.GroupOffset(group, topic, 0)
	checks.Must(err)
	checks.Equal("committed", fmt.Sprint(expected, expectedMetadata), fmt.Sprint(offset, metadata))
}

func (s *suite) staticMembers() {
	topic, group := s.topic(4, nil), s.name("group")
	seen := []Record{}
	one := s.join(group, topic, Range, "one")
	defer func() { one.Close() }()
	other := s.join(group, topic, Range, "other")
	defer func() { other.Close() }()
	share(one, other, &seen)
	had, kept := one.Assignment(), other.Assignment()
	checks.Must(one.Close())
	state, members, err := s.admin.DescribeGroup(group)
	checks.Must(err)
	checks.Equal("while one is away", fmt.Sprint("Stable", 2), fmt.Sprint(state, members))
	one = s.join(group, topic, Range, "one")
	checks.Until("it is back", func() bool {
		one.read(&seen)
		other.read(&seen)
		return len(one.Assignment()) == 2
	})
	checks.Equal("partitions of the one", had, one.Assignment())
	checks.Equal("partitions of the other", kept, other.Assignment())
}

package features

import (
	"fmt"
	"slices"

	"chronik/compat/checks"
)

func (s *suite) administration() {
	s.Check("admin topics", s.adminTopics)
	s.Check("admin configs", s.adminConfigs)
	s.Check("admin records", s.adminRecords)
	s.Check("admin groups", s.adminGroups)
	s.Check("admin offsets of groups", s.adminGroupOffsets)
	s.Check("admin cluster", s.adminCluster)
	s.Check("admin acls", func() { s.supportedRefusal(securityDisabled, s.admin.ACLs()) })
}

// supportedRefusal leaves the check out when the client has no such call.
func (s *suite) supportedRefusal(code int, err error) {
	if checks.IsUnsupported(err) {
		panic(err)
	}
	s.refused(code, err)
}

func (s *suite) adminTopics() {
	topic := s.name("topic")
	checks.Must(s.admin.CreateTopic(topic, 2, map[string]string{"retention.ms": "3600000"}))
	checks.Equal("partitions", 2, checks.Get(s.admin.Topics())[topic])
	s.refused(topicAlreadyExists, s.admin.CreateTopic(topic, 2, nil))
	checks.Must(s.admin.AddPartitions(topic, 5))
	checks.Until("there are five", func() bool { return checks.Get(s.admin.Topics())[topic] == 5 })
	checks.Must(s.admin.DeleteTopic(topic))
	checks.Until("it is gone", func() bool { return checks.Get(s.admin.Topics())[topic] == 0 })
	s.refused(unknownTopic, s.admin.DeleteTopic(topic))
}

func (s *suite) adminConfigs() {
	topic := s.topic(1, map[string]string{"retention.ms": "3600000"})
	checks.Equal("given", "3600000", checks.Get(s.admin.TopicConfigs(topic))["retention.ms"])
	checks.Must(s.admin.AlterTopicConfig(topic, "retention.ms", "7200000"))
	checks.Until("altered", func() bool { return checks.Get(s.admin.TopicConfigs(topic))["retention.ms"] == "7200000" })
	s.refused(invalidConfig, s.admin.AlterTopicConfig(topic, "no.config", "1"))
	broker := checks.Get(s.admin.Cluster()).Brokers[0]
	checks.Equal("of the broker", "1", checks.Get(s.admin.BrokerConfigs(broker))["default.replication.factor"])
}

func (s *suite) adminRecords() {
	topic := s.topic(1, nil)
	s.send(topic, ProducerOptions{}, numbered(0, 0, 10)...)
	checks.Must(s.admin.DeleteRecords(topic, 0, 6))
	checks.Equal("earliest", 6, checks.Get(s.admin.Offset(topic, 0, Earliest)))
	checks.Equal("values", []string{"6", "7", "8", "9"}, values(s.read(topic, 1, 4, false)))
}

func (s *suite) expectGroup(group, state string, members int) {
	actualState, actualMembers, err := s.admin.DescribeGroup(group)
	checks.Must(err)
	checks.Equal("state and members", fmt.Sprint(state, members), fmt.Sprint(actualState, actualMembers))
}

func (s *suite) adminGroups() {
	topic, group := s.topic(1, nil), s.name("group")
	s.send(topic, ProducerOptions{}, record("value"))
	member := s.join(group, topic, Range, "")
	collect(member, 1)
	checks.Equal("it is listed", true, slices.Contains(checks.Get(s.admin.Groups()), group))
	s.expectGroup(group, "Stable", 1)
	s.supportedRefusal(nonEmptyGroup, s.admin.DeleteGroup(group))
	checks.Must(member.Commit(map[int32]int64{0: 1}, ""))
	checks.Must(member.Close())
	s.expectGroup(group, "Empty", 0)
	checks.Must(s.admin.DeleteGroup(group))
	checks.Equal("it is listed", false, slices.Contains(checks.Get(s.admin.Groups()), group))
	s.refused(groupIDNotFound, s.admin.DeleteGroup(group))
}

func (s *suite) adminGroupOffsets() {
	topic, group := s.topic(1, nil), s.name("group")
	s.send(topic, ProducerOptions{}, record("a"), record("b"), record("c"))
	s.committed(group, topic, -1, "")
	member := s.join(group, topic, Range, "")
	collect(member, 3)
	checks.Must(member.Commit(map[int32]int64{0: 3}, ""))
	checks.Must(member.Close())
	s.committed(group, topic, 3, "")
	checks.Must(s.admin.AlterGroupOffset(group, topic, 0, 1))
	s.committed(group, topic, 1, "")
	member = s.join(group, topic, Range, "")
	defer member.Close()
	checks.Equal("it goes on", []string{"b", "c"}, values(collect(member, 2)))
}

func (s *suite) adminCluster() {
	cluster := checks.Get(s.admin.Cluster())
	checks.Equal("it has an id", true, cluster.ID != "")
	checks.Equal("the one broker is the controller", []int32{cluster.Controller}, cluster.Brokers)
	checks.Equal("it has a number", true, cluster.Controller >= 0)
}

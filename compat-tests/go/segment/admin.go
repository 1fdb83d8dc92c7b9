package segment

import (
	"strconv"
	"time"

	"chronik/compat/checks"
	"chronik/compat/features"
	"github.com/segmentio/kafka-go"
)

type admin struct {
	*kafka.Client
}

func (c Client) Admin() (features.Admin, error) {
	return admin{c.client()}, nil
}

func (a admin) CreateTopic(topic string, partitions int32, configs map[string]string) error {
	ctx, cancel := timeLimit()
	defer cancel()
	entries := []kafka.ConfigEntry{}
	for name, value := range configs {
		entries = append(entries, kafka.ConfigEntry{ConfigName: name, ConfigValue: value})
	}
	config := kafka.TopicConfig{
		Topic: topic, NumPartitions: int(partitions), ReplicationFactor: 1, ConfigEntries: entries,
	}
	response, err := a.CreateTopics(ctx, &kafka.CreateTopicsRequest{Topics: []kafka.TopicConfig{config}})
	if err != nil {
		return err
	}
	return response.Errors[topic]
}

func (a admin) DeleteTopic(topic string) error {
	ctx, cancel := timeLimit()
	defer cancel()
	response, err := a.DeleteTopics(ctx, &kafka.DeleteTopicsRequest{Topics: []string{topic}})
	if err != nil {
		return err
	}
	return response.Errors[topic]
}

func (a admin) Topics() (map[string]int, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	metadata, err := a.Metadata(ctx, &kafka.MetadataRequest{})
	if err != nil {
		return nil, err
	}
	counts := map[string]int{}
	for _, topic := range metadata.Topics {
		counts[topic.Name] = len(topic.Partitions)
	}
	return counts, nil
}

func (a admin) AddPartitions(topic string, count int32) error {
	ctx, cancel := timeLimit()
	defer cancel()
	topics := []kafka.TopicPartitionsConfig{{Name: topic, Count: count}}
	response, err := a.CreatePartitions(ctx, &kafka.CreatePartitionsRequest{Topics: topics})
	if err != nil {
		return err
	}
	return response.Errors[topic]
}

func (a admin) TopicConfigs(topic string) (map[string]string, error) {
	return a.configs(kafka.ResourceTypeTopic, topic)
}

func (a admin) BrokerConfigs(broker int32) (map[string]string, error) {
	return a.configs(kafka.ResourceTypeBroker, strconv.Itoa(int(broker)))
}

func (a admin) configs(resourceType kafka.ResourceType, name string) (map[string]string, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	resource := kafka.DescribeConfigRequestResource{ResourceType: resourceType, ResourceName: name}
	request := &kafka.DescribeConfigsRequest{Resources: []kafka.DescribeConfigRequestResource{resource}}
	response, err := a.DescribeConfigs(ctx, request)
	if err != nil {
		return nil, err
	}
	values := map[string]string{}
	for _, entry := range response.Resources[0].ConfigEntries {
		values[entry.ConfigName] = entry.ConfigValue
	}
	return values, response.Resources[0].Error
}

func (a admin) AlterTopicConfig(topic, name, value string) error {
	ctx, cancel := timeLimit()
	defer cancel()
	change := kafka.IncrementalAlterConfigsRequestConfig{
		Name: name, Value: value, ConfigOperation: kafka.ConfigOperationSet,
	}
	resource := kafka.IncrementalAlterConfigsRequestResource{
		ResourceType: kafka.ResourceTypeTopic,
		ResourceName: topic,
		Configs:      []kafka.IncrementalAlterConfigsRequestConfig{change},
	}
	request := &kafka.IncrementalAlterConfigsRequest{
		Resources: []kafka.IncrementalAlterConfigsRequestResource{resource},
	}
	response, err := a.IncrementalAlterConfigs(ctx, request)
	if err != nil {
		return err
	}
	return response.Resources[0].Error
}

func (a admin) DeleteRecords(string, int32, int64) error {
	return checks.Unsupported("it has no DeleteRecords")
}

func (a admin) Offset(topic string, partition int32, of int64) (int64, error) {
	if of == features.Earliest {
		offsets, err := a.offsets(topic, kafka.FirstOffsetOf(int(partition)))
		return offsets.FirstOffset, err
	}
	offsets, err := a.offsets(topic, kafka.LastOffsetOf(int(partition)))
	return offsets.LastOffset, err
}

func (a admin) OffsetForTime(topic string, partition int32, at time.Time) (int64, error) {
	offsets, err := a.offsets(topic, kafka.TimeOffsetOf(int(partition), at))
	for offset := range offsets.Offsets {
		return offset, err
	}
	return -1, err
}

func (a admin) offsets(topic string, request kafka.OffsetRequest) (kafka.PartitionOffsets, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	topics := map[string][]kafka.OffsetRequest{topic: {request}}
	response, err := a.ListOffsets(ctx, &kafka.ListOffsetsRequest{Topics: topics})
	if err != nil {
		return kafka.PartitionOffsets{}, err
	}
	return response.Topics[topic][0], response.Topics[topic][0].Error
}

func (a admin) Groups() ([]string, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	response, err := a.ListGroups(ctx, &kafka.ListGroupsRequest{})
	if err != nil {
		return nil, err
	}
	groups := []string{}
	for _, group := range response.Groups {
		groups = append(groups, group.GroupID)
	}
	return groups, response.Error
}

func (a admin) DescribeGroup(group string) (string, int, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	response, err := a.DescribeGroups(ctx, &kafka.DescribeGroupsRequest{GroupIDs: []string{group}})
	if err != nil {
		return "", 0, err
	}
	described := response.Groups[0]
	return described.GroupState, len(described.Members), described.Error
}

func (a admin) DeleteGroup(group string) error {
	ctx, cancel := timeLimit()
	defer cancel()
	response, err := a.DeleteGroups(ctx, &kafka.DeleteGroupsRequest{GroupIDs: []string{group}})
	if err != nil {
		return err
	}
	return response.Errors[group]
}

func (a admin) GroupOffset(group, topic string, partition int32) (int64, string, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	topics := map[string][]int{topic: {int(partition)}}
	var found kafka.OffsetFetchPartition
	err := again(func() error {
		response, err := a.OffsetFetch(ctx, &kafka.OffsetFetchRequest{GroupID: group, Topics: topics})
		if err != nil {
			return err
		}
		if response.Error != nil {
			return response.Error
		}
		found = response.Topics[topic][0]
		return found.Error
	})
	return found.CommittedOffset, found.Metadata, err
}

// AlterGroupOffset commits as nobody, which a group without members takes.
func (a admin) AlterGroupOffset(group, topic string, partition int32, offset int64) error {
	ctx, cancel := timeLimit()
	defer cancel()
	response, err := a.OffsetCommit(ctx, &kafka.OffsetCommitRequest{
		GroupID:      group,
		GenerationID: -1,
		Topics:       map[string][]kafka.OffsetCommit{topic: {{Partition: int(partition), Offset: offset}}},
	})
	if err != nil {
		return err
	}
	return commitFault(response)
}

func (a admin) Cluster() (features.Cluster, error) {
	ctx, cancel := timeLimit()
	defer cancel()
	metadata, err := a.Metadata(ctx, &kafka.MetadataRequest{})
	if err != nil {
		return features.Cluster{}, err
	}
	cluster := features.Cluster{ID: metadata.ClusterID, Controller: int32(metadata.Controller.ID)}
	for _, broker := range metadata.Brokers {
		cluster.Brokers = append(cluster.Brokers, int32(broker.ID))
	}
	return cluster, nil
}

func (a admin) ACLs() error {
	ctx, cancel := timeLimit()
	defer cancel()
	response, err := a.DescribeACLs(ctx, &kafka.DescribeACLsRequest{Filter: kafka.ACLFilter{
		ResourceTypeFilter:        kafka.ResourceTypeAny,
		ResourcePatternTypeFilter: kafka.PatternTypeAny,
		Operation:                 kafka.ACLOperationTypeAny,
		PermissionType:            kafka.ACLPermissionTypeAny,
	}})
	if err != nil {
		return err
	}
	return response.Error
}

func (a admin) Close() error {
	if transport, isOwn := a.Transport.(*kafka.Transport); isOwn {
		transport.CloseIdleConnections()
	}
	return nil
}

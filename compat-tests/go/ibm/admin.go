package ibm

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"time"

	"chronik/compat/features"
	"github.com/IBM/sarama"
)

type admin struct {
	sarama.ClusterAdmin
	client sarama.Client
}

func (c Client) Admin() (features.Admin, error) {
	client, err := sarama.NewClient(c.brokers(), c.config())
	if err != nil {
		return nil, err
	}
	cluster, err := sarama.NewClusterAdminFromClient(client)
	return admin{cluster, client}, err
}

func (a admin) CreateTopic(topic string, partitions int32, configs map[string]string) error {
	entries := map[string]*string{}
	for name, value := range configs {
		entries[name] = &value
	}
	detail := &sarama.TopicDetail{NumPartitions: partitions, ReplicationFactor: 1, ConfigEntries: entries}
	if err := a.ClusterAdmin.CreateTopic(topic, detail, false); err != nil {
		return err
	}
	return a.client.RefreshMetadata(topic)
}

func (a admin) Topics() (map[string]int, error) {
	topics, err := a.ListTopics()
	counts := map[string]int{}
	for name, topic := range topics {
		counts[name] = int(topic.NumPartitions)
	}
	return counts, err
}

func (a admin) AddPartitions(topic string, count int32) error {
	return a.CreatePartitions(topic, count, nil, false)
}

func (a admin) TopicConfigs(topic string) (map[string]string, error) {
	return a.configs(sarama.ConfigResource{Type: sarama.TopicResource, Name: topic})
}

func (a admin) BrokerConfigs(broker int32) (map[string]string, error) {
	return a.configs(sarama.ConfigResource{Type: sarama.BrokerResource, Name: strconv.Itoa(int(broker))})
}

func (a admin) configs(resource sarama.ConfigResource) (map[string]string, error) {
	entries, err := a.DescribeConfig(resource)
	values := map[string]string{}
	for _, entry := range entries {
		values[entry.Name] = entry.Value
	}
	return values, err
}

func (a admin) AlterTopicConfig(topic, name, value string) error {
	change := sarama.IncrementalAlterConfigsEntry{Operation: sarama.IncrementalAlterConfigsOperationSet, Value: &value}
	entries := map[string]sarama.IncrementalAlterConfigsEntry{name: change}
	return a.IncrementalAlterConfig(sarama.TopicResource, topic, entries, false)
}

func (a admin) DeleteRecords(topic string, partition int32, before int64) error {
	return a.ClusterAdmin.DeleteRecords(topic, map[int32]int64{partition: before})
}

func (a admin) Offset(topic string, partition int32, of int64) (int64, error) {
	return a.client.GetOffset(topic, partition, of)
}

func (a admin) OffsetForTime(topic string, partition int32, at time.Time) (int64, error) {
	return a.client.GetOffset(topic, partition, at.UnixMilli())
}

func (a admin) Groups() ([]string, error) {
	groups, err := a.ListConsumerGroups()
	return slices.Collect(maps.Keys(groups)), err
}

func (a admin) DescribeGroup(group string) (string, int, error) {
	groups, err := a.DescribeConsumerGroups([]string{group})
	if err != nil {
		return "", 0, err
	}
	if groups[0].Err != sarama.ErrNoError {
		return "", 0, groups[0].Err
	}
	return groups[0].State, len(groups[0].Members), nil
}

func (a admin) DeleteGroup(group string) error {
	return a.DeleteConsumerGroup(group)
}

func (a admin) GroupOffset(group, topic string, partition int32) (int64, string, error) {
	offsets, err := a.ListConsumerGroupOffsets(group, map[string][]int32{topic: {partition}})
	// A group is there once it has a member or an offset.
	if errors.Is(err, sarama.ErrGroupIDNotFound) {
		return -1, "", nil
	}
	if err != nil {
		return 0, "", err
	}
	block := offsets.GetBlock(topic, partition)
	if block == nil {
		return 0, "", errors.New("no answer for the partition")
	}
	if block.Err != sarama.ErrNoError {
		return 0, "", block.Err
	}
	return block.Offset, block.Metadata, nil
}

func (a admin) AlterGroupOffset(group, topic string, partition int32, offset int64) error {
	offsets := map[string]map[int32]sarama.OffsetAndMetadata{topic: {partition: {Offset: offset, LeaderEpoch: -1}}}
	response, err := a.AlterConsumerGroupOffsets(group, offsets, nil)
	if err != nil {
		return err
	}
	if code := response.Errors[topic][partition]; code != sarama.ErrNoError {
		return code
	}
	return nil
}

func (a admin) Cluster() (features.Cluster, error) {
	brokers, controller, err := a.DescribeCluster()
	if err != nil {
		return features.Cluster{}, err
	}
	cluster := features.Cluster{Controller: controller}
	for _, broker := range brokers {
		cluster.Brokers = append(cluster.Brokers, broker.ID())
	}
	// The admin keeps the id of the cluster to itself; the metadata tell it.
	request := sarama.NewMetadataRequest(a.client.Config().Version, []string{})
	metadata, err := a.client.LeastLoadedBroker().GetMetadata(request)
	if err != nil {
		return features.Cluster{}, err
	}
	if metadata.ClusterID != nil {
		cluster.ID = *metadata.ClusterID
	}
	return cluster, nil
}

func (a admin) ACLs() error {
	_, err := a.ListAcls(sarama.AclFilter{
		ResourceType:              sarama.AclResourceAny,
		ResourcePatternTypeFilter: sarama.AclPatternAny,
		Operation:                 sarama.AclOperationAny,
		PermissionType:            sarama.AclPermissionAny,
	})
	return err
}

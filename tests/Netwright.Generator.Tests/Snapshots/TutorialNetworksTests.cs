using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Snapshots;

/// <summary>
/// The whole generated code of the tutorial's networks, of a residual one, of one normalized by the batch and of two over types, to be read in review: a change of the generator shows here as a change of what its users step into.
/// How to accept a change is said at <see cref="Snapshot"/>.
/// </summary>
public class TutorialNetworksTests
{
    [Fact]
    public void Xor_is_generated_as_accepted() => Snapshot.Verify(new UserProject(Networks.Xor).Generate().Source, "Xor");

    [Fact]
    public void The_binary_classifier_is_generated_as_accepted() => Snapshot.Verify(new UserProject(Networks.Binary).Generate().Source, "BinaryClassifier");

    [Fact]
    public void The_digit_classifier_is_generated_as_accepted() => Snapshot.Verify(new UserProject(Networks.Mnist).Generate().Source, "DigitClassifier");

    [Fact]
    public void A_residual_classifier_is_generated_as_accepted() => Snapshot.Verify(new UserProject(Networks.Residual).Generate().Source, "ResidualClassifier");

    [Fact]
    public void A_classifier_normalized_by_the_batch_is_generated_as_accepted() => Snapshot.Verify(new UserProject(Networks.Normalized).Generate().Source, "NormalizedClassifier");

    [Fact]
    public void A_network_over_a_record_and_an_enum_is_generated_as_accepted() => Snapshot.Verify(new UserProject(Networks.Typed).Generate().Source, "IrisClassifier");

    [Fact]
    public void A_network_over_members_of_every_kind_is_generated_as_accepted() => Snapshot.Verify(new UserProject(Networks.Everything).Generate().Source, "DemandModel");
}

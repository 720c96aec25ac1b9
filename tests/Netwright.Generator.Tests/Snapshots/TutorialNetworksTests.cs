using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Snapshots;

/// <summary>
/// The whole generated code of the tutorial's networks, of a residual one, of one normalized by the batch, of a regularized one and of two over types, to be read in review: a change of the generator shows here as a change of what its users step into.
/// How to accept a change is said at <see cref="Snapshot"/>.
/// </summary>
public class TutorialNetworksTests
{
    [Fact]
    public void Xor_is_generated_as_accepted() => Verify(Networks.Xor, "Xor");

    [Fact]
    public void The_binary_classifier_is_generated_as_accepted() => Verify(Networks.Binary, "BinaryClassifier");

    [Fact]
    public void The_digit_classifier_is_generated_as_accepted() => Verify(Networks.Mnist, "DigitClassifier");

    [Fact]
    public void A_residual_classifier_is_generated_as_accepted() => Verify(Networks.Residual, "ResidualClassifier");

    [Fact]
    public void A_classifier_normalized_by_the_batch_is_generated_as_accepted() => Verify(Networks.Normalized, "NormalizedClassifier");

    [Fact]
    public void A_classifier_with_regularized_weights_and_clipped_gradients_is_generated_as_accepted() => Verify(Networks.Regularized, "RegularizedClassifier");

    [Fact]
    public void A_network_over_a_record_and_an_enum_is_generated_as_accepted() => Verify(Networks.Typed, "IrisClassifier");

    [Fact]
    public void A_network_over_members_of_every_kind_is_generated_as_accepted() => Verify(Networks.Everything, "DemandModel");

    // A new version alone changes no snapshot.
    private static void Verify(string program, string name)
        => Snapshot.Verify(new UserProject(program).Generate().Source.Replace($"\"{typeof(NetworkGenerator).Assembly.GetName().Version!.ToString(3)}\"", "\"0.0.0\""), name);
}

using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Compute;

public class GradientTests
{
    private readonly SlowSoftmaxRegression network = new(5, 3);
    private readonly Dataset<int> data = Samples.Blobs(20);

    [Fact]
    public void The_loss_is_that_of_an_evaluation()
    {
        Assert.Equal(network.Evaluate(data, 1).Loss, network.Gradient(data.Inputs, data.Targets, new float[network.Parameters.Length], null), 1e-6);
    }

    [Fact]
    public void The_gradient_is_the_slope_of_the_loss()
    {
        float[] gradient = new float[network.Parameters.Length], unused = new float[gradient.Length];
        network.Gradient(data.Inputs, data.Targets, gradient, null);
        const float Step = 1e-2f;
        foreach (int at in (int[])[0, 1, 18, 80, 82])
        {
            network.Parameters.Span[at] += Step;
            double above = network.Gradient(data.Inputs, data.Targets, unused, null);
            network.Parameters.Span[at] -= 2 * Step;
            double below = network.Gradient(data.Inputs, data.Targets, unused, null);
            network.Parameters.Span[at] += Step;
            Assert.Equal((above - below) / (2 * Step), gradient[at], 1e-4);
        }
    }

    [Fact]
    public void Parameters_and_iteration_stay_as_they_are()
    {
        float[] before = network.Parameters.Span.ToArray();
        network.Gradient(data.Inputs, data.Targets, new float[before.Length], null);
        Assert.Equal(before, network.Parameters.Span.ToArray());
        Assert.Equal(0, network.Iteration);
    }

    [Fact]
    public void Without_a_seed_there_is_no_noise()
    {
        uint? key = null;
        network.OnForward = (_, _) => key = network.StepKey;
        network.Gradient(data.Inputs, data.Targets, new float[network.Parameters.Length], null);
        Assert.Equal(0u, key);
    }

    [Fact]
    public void A_label_that_is_no_class_is_refused()
    {
        Assert.Contains("The label of sample 1 is 3; SlowSoftmaxRegression has the classes 0 to 2.", Refused(new float[10], [0, 3], 96));
    }

    [Fact]
    public void An_empty_batch_is_refused()
    {
        Assert.Contains("at least one sample", Refused([], [], 96));
    }

    [Fact]
    public void A_wrong_number_of_targets_is_refused()
    {
        Assert.Contains("2 samples of SlowSoftmaxRegression need 2 targets (1 each), not 3.", Refused(new float[10], [0, 0, 0], 96));
    }

    [Fact]
    public void A_gradient_of_another_length_than_the_arena_is_refused()
    {
        Assert.Contains("has the layout of Parameters, 96 floats; the span for it holds 95.", Refused(new float[10], [0, 0], 95));
    }

    private string Refused(float[] inputs, int[] labels, int gradient)
        => Assert.Throws<ArgumentException>(() => network.Gradient(inputs, labels, new float[gradient], null)).Message;
}

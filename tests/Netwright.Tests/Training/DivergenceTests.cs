using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class DivergenceTests
{
    private static readonly Dataset<int> Blobs = Samples.Blobs(40);
    private static readonly Dataset<float> Plane = Samples.Plane(40);

    [Fact]
    public void A_loss_that_overflows_ends_the_run_with_epoch_and_batch()
    {
        TrainingDivergedException error = Overflow(step: 7, out _);
        Assert.Equal((2, 3), (error.Epoch, error.Batch));
        Assert.StartsWith("The loss of SlowSoftmaxRegression became Infinity in epoch 2, batch 3 of 4. ", error.Message);
    }

    [Fact]
    public void The_message_says_what_helps()
    {
        Assert.EndsWith("What usually helps: a learning rate lower than 0.1, and inputs scaled to about -1 to 1.", Overflow(step: 7, out _).Message);
    }

    [Fact]
    public void The_exception_carries_the_completed_epochs()
    {
        History history = Overflow(step: 7, out _).History;
        Assert.Equal(1, history.Epochs);
        Assert.True(double.IsFinite(history.Loss[0]));
    }

    [Fact]
    public void The_parameters_are_those_with_which_the_epoch_began()
    {
        TrainingDivergedException error = Overflow(step: 7, out SlowSoftmaxRegression network);
        Assert.Contains("The model has the parameters again with which epoch 2 began, and its optimizer starts afresh.", error.Message);
        Assert.Equal(ParametersAfter(epochs: 1), network.Parameters.Span.ToArray());
    }

    [Fact]
    public void An_epoch_whose_first_batch_overflows_began_with_bad_parameters()
    {
        TrainingDivergedException error = Overflow(step: 9, out SlowSoftmaxRegression network);
        Assert.Equal((3, 1), (error.Epoch, error.Batch));
        Assert.Contains("with which epoch 2 began", error.Message);
        Assert.Equal(ParametersAfter(epochs: 1), network.Parameters.Span.ToArray());
    }

    [Fact]
    public void Finite_parameters_that_blew_up_are_not_kept()
    {
        SlowLinearRegression network = new(3, 1, learningRate: 1e30);
        float[] before = network.Parameters.Span.ToArray();
        Assert.Throws<TrainingDivergedException>(() => network.Fit(Plane, null, Samples.Silent(epochs: 3, batchSize: 40)));
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void Parameters_that_overflow_in_the_last_step_are_noticed()
    {
        SlowLinearRegression network = new(3, 1, learningRate: double.MaxValue);
        float[] before = network.Parameters.Span.ToArray();
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() => network.Fit(Plane, null, Samples.Silent(batchSize: 40)));
        Assert.StartsWith("The parameters of SlowLinearRegression stopped being finite in epoch 1, batch 1 of 1. ", error.Message);
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    // Momentum that has overflowed would make any parameters infinite again.
    [Fact]
    public void Training_can_begin_again_with_a_lower_learning_rate()
    {
        SlowLinearRegression network = new(3, 1, learningRate: double.MaxValue);
        Assert.Throws<TrainingDivergedException>(() => network.Fit(Plane, null, Samples.Silent(epochs: 3, batchSize: 4)));
        Assert.Equal(0, network.Iteration);
        network.LearningRate = 0.05;
        Assert.InRange(network.Fit(Plane, null, Samples.Silent(epochs: 100, batchSize: 7)).Loss[^1], 0, 1e-6);
    }

    // Outputs that are far apart make the right class's probability 0 and its logarithm infinite. An epoch has four steps.
    private static TrainingDivergedException Overflow(int step, out SlowSoftmaxRegression network)
    {
        SlowSoftmaxRegression trained = network = new(5, 3);
        int steps = 0;
        network.OnForward = (_, _) =>
        {
            if (++steps != step)
                return;

            for (int unit = 0; unit < 3; unit++)
                trained.Parameters.Span[^(16 - unit)] = unit * 1e6f;
        };
        return Assert.Throws<TrainingDivergedException>(() => trained.Fit(Blobs, null, Samples.Silent(epochs: 3, batchSize: 10)));
    }

    private static float[] ParametersAfter(int epochs)
    {
        SlowSoftmaxRegression network = new(5, 3);
        network.Fit(Blobs, null, Samples.Silent(epochs, batchSize: 10));
        return network.Parameters.Span.ToArray();
    }
}

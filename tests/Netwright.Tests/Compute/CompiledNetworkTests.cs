using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Compute;

public class CompiledNetworkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(200)]
    public void A_batch_is_predicted_as_its_samples_are_one_by_one(int count)
    {
        SlowSoftmaxRegression network = new(5, 3);
        Dataset<int> data = Samples.Blobs(count);
        float[] batch = new float[3 * count], one = new float[3];
        network.PredictBatch(data.Inputs, batch);
        for (int sample = 0; sample < count; sample++)
        {
            network.PredictBatch(data.Input(sample), one);
            Assert.Equal(one, batch[(3 * sample)..(3 * sample + 3)]);
        }
    }

    [Fact]
    public void Predicting_nothing_is_allowed()
    {
        new SlowSoftmaxRegression(5, 3).PredictBatch([], []);
    }

    [Fact]
    public void Inputs_that_do_not_divide_are_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new SlowSoftmaxRegression(5, 3).PredictBatch(new float[11], new float[6]));
        Assert.Contains("takes inputs of 5 floats each; 11 is not a multiple of that (2 samples and 1 floats).", error.Message);
    }

    [Fact]
    public void Outputs_of_the_wrong_length_are_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new SlowSoftmaxRegression(5, 3).PredictBatch(new float[10], new float[5]));
        Assert.Contains("2 samples of SlowSoftmaxRegression put out 6 floats (3 each); the span for them holds 5.", error.Message);
    }

    [Fact]
    public void Threads_that_predict_side_by_side_agree_with_one()
    {
        SlowSoftmaxRegression network = new(5, 3);
        Dataset<int> data = Samples.Blobs(100);
        float[] alone = new float[300];
        network.PredictBatch(data.Inputs, alone);
        float[][] together = new float[8][];
        Parallel.For(0, 8, i => network.PredictBatch(data.Inputs, together[i] = new float[300]));
        Assert.All(together, outputs => Assert.Equal(alone, outputs));
    }
}

using Netwright.Compute;
using Netwright.Tests.Fixtures;
using Netwright.Training.Metrics;

namespace Netwright.Tests.Compute;

/// <summary>The borders of what fits: sizes past them are refused before anything is allocated, and below them nothing overflows.</summary>
public class SizesTests
{
    [Theory]
    [InlineData(1_000, 48)]
    [InlineData(5_461, 48)]
    [InlineData(5_462, 40)]
    [InlineData(30_000, 8)]
    [InlineData(37_449, 7)]
    [InlineData(262_144, 1)]
    [InlineData(3L << 32, 1)]
    public void A_block_of_rows_stays_in_the_cache(long rowFloats, int rows) => Assert.Equal(rows, RowBlocks.Rows(rowFloats, parameters: 1_000, most: 48));

    [Theory]
    [InlineData(5_462, 48)]
    [InlineData(100_000, 10 & -8)]
    public void A_block_grows_with_parameters_that_do_not_fit_there_either(long rowFloats, int rows) => Assert.Equal(rows, RowBlocks.Rows(rowFloats, parameters: 1_000_000, most: 48));

    [Theory]
    [InlineData(1L << 22)]
    [InlineData(1L << 31)]
    public void A_block_does_not_grow_past_sixteen_megabytes(long parameters) => Assert.Equal(40, RowBlocks.Rows(100_000, parameters, most: 96));

    // Its input alone is 45,000,000 floats: with the rows of a block as before, 2.2 thousand million, which an int does not hold.
    [Fact]
    public void Two_samples_of_a_very_wide_network_are_predicted()
    {
        const int Inputs = 45_000_000;
        float[] inputs = new float[2 * Inputs], outputs = new float[2];
        inputs[Inputs - 1] = 1;
        inputs[2 * Inputs - 1] = 2;

        // On a thread of its own, with which its scratch goes.
        Thread thread = new(() => new LastOfInput(Inputs).PredictBatch(inputs, outputs));
        thread.Start();
        thread.Join();
        Assert.Equal([1f, 2f], outputs);
    }

    [Fact]
    public void A_buffer_holds_as_much_as_an_array()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => new AlignedBuffer(AlignedBuffer.MostFloats + 1));
        Assert.StartsWith($"A matrix holds at most {AlignedBuffer.MostFloats} floats", error.Message);
    }

    [Theory]
    [InlineData(int.MaxValue, 1 << 27)]
    [InlineData(int.MaxValue - 15, (1 << 27) - 1)]
    [InlineData(17, 2)]
    public void The_panels_of_any_width_are_counted(int columns, int panels) => Assert.Equal(panels, Panels.Count(columns));

    [Theory]
    [InlineData(1L << 20, 2040)]
    [InlineData(1L << 27, 8)]
    [InlineData(1L << 28, 0)]
    public void A_batch_that_no_array_holds_is_refused_before_it_is_allocated(long widest, int fitting)
    {
        SlowSoftmaxRegression network = new(5, 3, widestLength: widest) { OnAllocate = static _ => Assert.Fail("It was allocated.") };
        ArgumentException error = Assert.Throws<ArgumentException>(() => network.Reserve(fitting + 1));
        Assert.Contains($"A batch of {fitting + 1} samples of SlowSoftmaxRegression is too large: its widest matrix is one array, which holds {fitting} rows of it.", error.Message);
    }

    [Fact]
    public void A_network_that_ran_out_of_memory_trains_on_in_smaller_batches()
    {
        Dataset<int> data = Samples.Blobs(90);
        SlowSoftmaxRegression network = new(5, 3), other = new(5, 3);
        network.OnAllocate = static stride => _ = stride > 33 ? throw new OutOfMemoryException() : stride;
        foreach (SlowSoftmaxRegression each in new[] { network, other })
            each.Fit(data, null, Samples.Silent(batchSize: 20));
        Assert.Throws<OutOfMemoryException>(() => network.Fit(data, null, Samples.Silent(batchSize: 90)));
        foreach (SlowSoftmaxRegression each in new[] { network, other })
            each.Fit(data, null, Samples.Silent(batchSize: 30));
        Assert.Equal(other.Parameters.Span.ToArray(), network.Parameters.Span.ToArray());
    }

    // Where memory runs out between the steps of two parts of the parameters, the model would be neither as before the step nor as after it.
    [Fact]
    public void A_step_that_runs_out_of_memory_leaves_the_parameters_with_which_the_epoch_began()
    {
        Dataset<int> data = Samples.Blobs(90);
        SlowSoftmaxRegression network = new(5, 3), other = new(5, 3);
        other.Fit(data, null, Samples.Silent(epochs: 1));
        int steps = 0;
        network.OnUpdated = () => _ = ++steps == 5 ? throw new OutOfMemoryException() : steps;
        Assert.Throws<OutOfMemoryException>(() => network.Fit(data, null, Samples.Silent(epochs: 2)));
        Assert.Equal(other.Parameters.Span.ToArray(), network.Parameters.Span.ToArray());
        Assert.Equal(0, network.Iteration);
        Assert.All(network.OptimizerState[0].Buffer.Span.ToArray(), static velocity => Assert.Equal(0, velocity));
    }

    [Fact]
    public void One_hot_rows_that_no_array_holds_are_refused()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>("classes", () => Samples.Blobs(30).ToOneHot(1 << 30));
        Assert.StartsWith($"Of 30 rows, an array holds those of up to {Array.MaxLength / 30} classes.", error.Message);
    }

    [Fact]
    public void Outputs_that_no_array_holds_are_refused_by_the_metric_that_keeps_them()
    {
        NetworkDescription network = SlowLinear.Describe("Wide", 1, 3, accuracy: AccuracyKind.Binary);
        ArgumentException error = Assert.Throws<ArgumentException>(() => new AucState(network, 1 << 30));
        Assert.Equal($"The metric auc keeps all outputs in an array, which holds those of up to {Array.MaxLength / 3} samples of Wide; there are {1 << 30}.", error.Message);
    }

    [Fact]
    public void More_samples_than_can_be_counted_are_refused_by_the_metric_that_keeps_them_all()
    {
        FitOptions options = new() { Metrics = [Metric.Auc()], Verbosity = Verbosity.Silent };
        ArgumentException error = Assert.Throws<ArgumentException>(() => new SlowSoftmaxRegression(2, 3).Fit(StreamOf.Numbers(5, count: 3_000_000_000), null, options));
        Assert.Equal($"The metric auc keeps all outputs in an array, which holds those of up to {Array.MaxLength} samples of SlowSoftmaxRegression; there are 3000000000.", error.Message);
    }

    [Fact]
    public void A_confusion_matrix_of_more_counts_than_an_array_holds_is_refused()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>("classes", () => new ConfusionMatrix(70_000));
        Assert.StartsWith("A confusion matrix is an array of a count for each pair of classes, which holds those of up to 46340 classes.", error.Message);
    }

    [Fact]
    public void Samples_that_no_array_holds_are_not_packed()
    {
        ArgumentException error = Assert.Throws<ArgumentException>("samples", () => Packing.Pack<int, float>([1, 2, 3], 1 << 30, 1, static (_, _, _) => { }));
        Assert.StartsWith($"There are more than 1 samples of {1 << 30} floats", error.Message);
    }
}

using Netwright.Compute;
using Netwright.Tests.Fixtures;
using Netwright.Tests.Networks;
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

    // 49 rows, the stride of the greatest block, have 2^31 floats from an input of 43,826,196 on; one row has as many as an array from the last size on.
    [Theory]
    [InlineData(5_461)]
    [InlineData(262_144)]
    [InlineData(4_194_304)]
    [InlineData(43_826_196)]
    [InlineData(43_826_197)]
    [InlineData(2_147_483_559)]
    [InlineData(1L << 31)]
    [InlineData(1L << 40)]
    public void A_block_of_several_rows_fits_into_an_array(long rowFloats)
    {
        for (long floats = rowFloats - 20; floats <= rowFloats + 20; floats++)
        {
            foreach (long parameters in new[] { 0, 1L << 18, 1L << 22, 1L << 31 })
            {
                int rows = RowBlocks.Rows(floats, parameters, most: 48);
                Assert.InRange(rows == 1 ? 0 : Panels.Stride(rows) * floats, 0, AlignedBuffer.MostFloats);
            }
        }
    }

    [Fact]
    public void A_map_of_a_million_positions_is_predicted_in_batches()
    {
        LongSeries network = new(seed: 1);
        float[] inputs = new float[3 * LongSeries.InputLength], outputs = new float[3 * LongSeries.OutputLength], alone = new float[LongSeries.OutputLength];
        inputs[0] = inputs[LongSeries.InputLength] = inputs[^1] = 1;
        network.PredictBatch(inputs, outputs);
        network.Predict(inputs.AsSpan(2 * LongSeries.InputLength), alone);
        Assert.Equal(alone, outputs[(2 * LongSeries.OutputLength)..]);
        Assert.Equal(outputs[..LongSeries.OutputLength], outputs[LongSeries.OutputLength..(2 * LongSeries.OutputLength)]);
        Assert.Equal(Enumerable.Range(alone.Length - 4, 4), Enumerable.Range(0, alone.Length).Where(i => alone[i] != 0));
    }

    // The rule on sizes lets those networks through whose copies it counts as no more than an array holds. Up to there nothing wraps around, and what it counts suffices but for a cache's worth.
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 3, 20)]
    [InlineData(5, 3, 1)]
    [InlineData(20, 1, 20)]
    [InlineData(20, 3, 17)]
    public void The_room_of_a_convolution_is_what_the_rule_on_sizes_counts_up_to_its_border(int channels, int kernel, int units)
    {
        const long Cache = 1 << 17;
        long padded = Panels.Padded(channels), most = Math.Max(padded, Panels.Padded(units)), line = padded * (kernel * channels > Panels.Width ? kernel : 1);
        int shapes = 0;
        for (int height = 1; height <= 1 << 24; height *= 8)
        {
            for (int dilation = 1; dilation <= 1 << 24; dilation *= 16)
            {
                long copied = kernel * ((kernel - 1L) * dilation + 1) * most, kernels = kernel * kernel * padded * Panels.Padded(units);
                for (int width = 1; most * height * width <= AlignedBuffer.MostFloats && copied * width <= AlignedBuffer.MostFloats; width *= 2, shapes++)
                {
                    SlidingShape shape = Same(height, width, channels, kernel, units, dilation);
                    Assert.InRange(Convolution.Room(shape), line * width, copied * width + kernels + (long)height * width * padded + Cache);
                    Assert.InRange(Convolution.ReturnRoom(shape), Panels.Width * width, copied * width + kernels + (long)height * width * most + Cache);
                }
            }
        }

        Assert.InRange(shapes, 100, 10_000);
    }

    private static SlidingShape Same(int height, int width, int channels, int kernel, int units, int dilation) => new()
    {
        Height = height,
        Width = width,
        Channels = channels,
        OutHeight = height,
        OutWidth = width,
        Units = units,
        KernelHeight = kernel,
        KernelWidth = kernel,
        DilationHeight = dilation,
        DilationWidth = dilation,
        Top = (kernel - 1) * dilation / 2,
        Left = (kernel - 1) * dilation / 2,
    };

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

using System.Runtime.Intrinsics;
using Netwright.Compute;

namespace Netwright.Tests.Compute;

/// <summary>Convolutions beside loops in double over all positions, taps, channels and units, over a grid of sizes, of maps that lie by positions and of maps that lie flat.</summary>
public class ConvolutionTests
{
    private const int Samples = 3;

    // Sums of at most some hundred products of numbers below 1.
    private const double Tolerance = 2e-4;

    /// <summary>Channels, units, width of the kernel, stride, dilation, and whether zeros lie around the map.</summary>
    public static TheoryData<int, int, int, int, int, bool> Grid
    {
        get
        {
            TheoryData<int, int, int, int, int, bool> grid = [];
            foreach (int channels in (int[])[1, 3, 5, 16, 18])
                foreach (int units in (int[])[1, 16, 17, 33, 48])
                    foreach ((int width, int stride, int dilation) in ((int, int, int)[])[(1, 1, 1), (3, 1, 1), (3, 2, 1), (2, 1, 2), (5, 3, 1)])
                        foreach (bool isPadded in (bool[])[false, true])
                            grid.Add(channels, units, width, stride, dilation, isPadded);
            return grid;
        }
    }

    [Theory]
    [MemberData(nameof(Grid))]
    public void Forward_is_the_sum_over_taps_and_channels(int channels, int units, int width, int stride, int dilation, bool isPadded)
    {
        Case numbers = new(Shape(channels, units, width, stride, dilation, isPadded));
        double[] expected = new double[Samples * numbers.Shape.OutPositions * units];
        numbers.ForEachProduct((x, w, y) => expected[y] += numbers.X[x] * numbers.W[w]);
        foreach (bool isFlat in MayBeFlat(numbers.Shape) ? (bool[])[false, true] : [false])
        {
            SlidingShape shape = numbers.Shape with { IsFlat = isFlat };
            AlignedBuffer x = isFlat ? Panelled(numbers.X, Samples, shape.Positions * channels) : Panelled(numbers.X, Samples * shape.Positions, channels);
            AlignedBuffer w = Panelled(numbers.W, shape.Depth, units), y = Panelled(new float[expected.Length], Samples * shape.OutPositions, units);
            Convolution.Forward(shape, ref x.Origin, isFlat ? Samples : Samples * shape.Positions, ref w.Origin, ref Lanes.Zeros, 0, ref y.Origin, Samples * shape.OutPositions, 0, Samples);
            AssertEqual(expected, Read(y, Samples * shape.OutPositions, units));
        }
    }

    [Theory]
    [MemberData(nameof(Grid))]
    public void Backward_is_the_sum_over_taps_and_units_and_may_be_added(int channels, int units, int width, int stride, int dilation, bool isPadded)
    {
        Case numbers = new(Shape(channels, units, width, stride, dilation, isPadded));
        SlidingShape shape = numbers.Shape;
        double[] expected = new double[numbers.X.Length];
        numbers.ForEachProduct((x, w, y) => expected[x] += numbers.Delta[y] * numbers.W[w]);
        AlignedBuffer delta = Panelled(numbers.Delta, Samples * shape.OutPositions, units), w = Panelled(numbers.W, shape.Depth, units);
        foreach (bool adds in (bool[])[false, true])
        {
            AlignedBuffer previous = Panelled(numbers.X, Samples * shape.Positions, channels);
            Convolution.Backward(shape, ref delta.Origin, Samples * shape.OutPositions, ref w.Origin, ref previous.Origin, Samples * shape.Positions, adds, 0, Samples);
            AssertEqual(adds ? [.. expected.Zip(numbers.X, static (sum, before) => sum + before)] : expected, Read(previous, Samples * shape.Positions, channels));
        }
    }

    [Theory]
    [MemberData(nameof(Grid))]
    public void The_gradient_is_the_sum_over_samples_and_positions_whatever_the_parts(int channels, int units, int width, int stride, int dilation, bool isPadded)
    {
        Case numbers = new(Shape(channels, units, width, stride, dilation, isPadded));
        SlidingShape shape = numbers.Shape;
        double[] expected = new double[numbers.W.Length];
        numbers.ForEachProduct((x, w, y) => expected[w] += numbers.X[x] * numbers.Delta[y]);
        AlignedBuffer x = Panelled(numbers.X, Samples * shape.Positions, channels), delta = Panelled(numbers.Delta, Samples * shape.OutPositions, units);
        foreach (int parts in (int[])[1, 2, 3])
        {
            AlignedBuffer gradient = Panelled(new float[expected.Length], shape.Depth, units);
            for (int part = 0; part < parts; part++)
                Convolution.Update(shape, ref x.Origin, Samples * shape.Positions, ref delta.Origin, Samples * shape.OutPositions, Samples, part, parts, 0, new Add(ref gradient.Origin));
            AssertEqual(expected, Read(gradient, shape.Depth, units));
        }
    }

    [Fact]
    public void A_flat_map_whose_taps_do_not_stand_side_by_side_is_refused()
    {
        SlidingShape shape = Shape(channels: 18, units: 4, width: 3, stride: 1, dilation: 1, isPadded: false) with { IsFlat = true };
        AlignedBuffer floats = new(1 << 16);
        Assert.Throws<ArgumentException>(() => Convolution.Forward(shape, ref floats.Origin, 1, ref floats.Origin, ref Lanes.Zeros, 0, ref floats.Origin, shape.OutPositions, 0, 1));
    }

    private static SlidingShape Shape(int channels, int units, int width, int stride, int dilation, bool isPadded)
    {
        const int Height = 6, Width = 11, KernelHeight = 2;
        int reach = (width - 1) * dilation + 1, around = isPadded ? reach - 1 : 0, above = isPadded ? 1 : 0;
        return new()
        {
            Height = Height,
            Width = Width,
            Channels = channels,
            OutHeight = Height + 2 * above - KernelHeight + 1,
            OutWidth = (Width + 2 * around - reach) / stride + 1,
            Units = units,
            KernelHeight = KernelHeight,
            KernelWidth = width,
            StrideWidth = stride,
            DilationWidth = dilation,
            Top = above,
            Left = around,
        };
    }

    private static bool MayBeFlat(in SlidingShape shape) => shape.DilationWidth == 1 && shape.KernelWidth * shape.Channels <= Panels.Width;

    private static AlignedBuffer Panelled(float[] rows, int count, int columns)
    {
        AlignedBuffer panels = new((long)count * Panels.Count(columns) * Panels.Width);
        for (int row = 0; row < count; row++)
            Panels.Pack(rows.AsSpan(row * columns, columns), ref panels.Origin, row, count);
        return panels;
    }

    private static float[] Read(AlignedBuffer panels, int count, int columns)
    {
        float[] rows = new float[count * columns];
        for (int row = 0; row < count; row++)
            Panels.Unpack(ref panels.Origin, row, count, rows.AsSpan(row * columns, columns));
        return rows;
    }

    private static void AssertEqual(double[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], Tolerance);
    }

    /// <summary>Numbers for a shape, each row's columns together.</summary>
    private sealed class Case(SlidingShape shape)
    {
        private readonly Random random = new(5);

        public SlidingShape Shape => shape;

        public float[] X => field ??= Numbers(Samples * shape.Positions * shape.Channels);

        public float[] W => field ??= Numbers(shape.Depth * shape.Units);

        public float[] Delta => field ??= Numbers(Samples * shape.OutPositions * shape.Units);

        /// <summary>Calls with the places of each element of the map, of the kernel and of the map made that belong together.</summary>
        public void ForEachProduct(Action<int, int, int> product)
        {
            for (int at = 0; at < Samples * shape.OutPositions * shape.Taps; at++)
            {
                int tap = at % shape.Taps, made = at / shape.Taps, sample = made / shape.OutPositions, position = made % shape.OutPositions;
                int line = position / shape.OutWidth * shape.StrideHeight + tap / shape.KernelWidth * shape.DilationHeight - shape.Top;
                int column = position % shape.OutWidth * shape.StrideWidth + tap % shape.KernelWidth * shape.DilationWidth - shape.Left;
                if (line < 0 || line >= shape.Height || column < 0 || column >= shape.Width)
                    continue;

                int read = sample * shape.Positions + line * shape.Width + column;
                for (int channel = 0; channel < shape.Channels; channel++)
                    for (int unit = 0; unit < shape.Units; unit++)
                        product(read * shape.Channels + channel, (tap * shape.Channels + channel) * shape.Units + unit, made * shape.Units + unit);
            }
        }

        private float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }

    private readonly ref struct Add(ref float origin) : IStep<Add>
    {
        private readonly ref float origin = ref origin;

        public static void Apply(in Add step, Vector512<float> gradient, int at) => Lanes.Store(Lanes.Load(ref step.origin, at) + gradient, ref step.origin, at);
    }
}

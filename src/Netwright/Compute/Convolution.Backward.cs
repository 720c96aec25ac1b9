using System.Runtime.CompilerServices;

namespace Netwright.Compute;

/// <content>
/// Back to the map read: previous = the sum over taps of delta where the tap has been, times the turned kernel. Positions of the map read that lie a stride apart are reached by the same
/// taps: they are a convolution of delta of their own, without stride.
/// </content>
public static partial class Convolution
{
    /// <summary>Carries deltas of the maps made back to those read, for some samples.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="delta">The deltas of the maps made.</param>
    /// <param name="deltaStride">The rows that a panel of delta has room for.</param>
    /// <param name="w">The kernel.</param>
    /// <param name="previous">Receives the deltas of the maps read.</param>
    /// <param name="previousStride">The rows that a panel of previous has room for.</param>
    /// <param name="adds">Whether they are added to what lies there.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">The sample past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Backward(in SlidingShape shape, ref float delta, int deltaStride, ref float w, ref float previous, int previousStride, bool adds, int from, int to)
    {
        ref float workspace = ref Scratch.Workspace(ReturnRoom(shape));
        Turn(shape, ref w, ref workspace);
        Return(shape, ref delta, deltaStride, ref Lanes.Zeros, 0, ref previous, previousStride, adds, from, to, ref workspace);
    }

    /// <summary>y = start + what the convolution sends back of x, for some samples: the maps that it makes are read, and those that it reads are made.</summary>
    /// <param name="shape">The convolution's sizes.</param>
    /// <param name="x">The maps of the convolution's output.</param>
    /// <param name="xStride">The rows that a panel of x has room for.</param>
    /// <param name="w">The kernel.</param>
    /// <param name="start">What the sums begin with: sixteen floats for each panel of channels.</param>
    /// <param name="startPanel">How far apart those of neighbouring panels are: 16, or 0 where all begin with the same.</param>
    /// <param name="y">Receives the maps of the convolution's input.</param>
    /// <param name="yStride">The rows that a panel of y has room for.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">The sample past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Transposed(in SlidingShape shape, ref float x, int xStride, ref float w, ref float start, int startPanel, ref float y, int yStride, int from, int to)
    {
        ref float workspace = ref Scratch.Workspace(ReturnRoom(shape));
        Turn(shape, ref w, ref workspace);
        Return(shape, ref x, xStride, ref start, startPanel, ref y, yStride, adds: false, from, to, ref workspace);
    }

    /// <summary>What a convolution sends back of the deltas of its maps, for some samples: start + the sum over the taps.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="delta">The deltas of the maps made.</param>
    /// <param name="deltaStride">The rows that a panel of delta has room for.</param>
    /// <param name="start">What the sums begin with.</param>
    /// <param name="startPanel">How far apart that is for neighbouring panels.</param>
    /// <param name="previous">Receives the sums.</param>
    /// <param name="previousStride">The rows that a panel of previous has room for.</param>
    /// <param name="adds">Whether they are added to what lies there; then they begin with that, not with start.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">The sample past the last.</param>
    /// <param name="workspace"><see cref="ReturnRoom"/> floats, which begin with the kernel as <see cref="Turn(in SlidingShape, ref float, ref float)"/> has written it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Return(
        in SlidingShape shape, ref float delta, int deltaStride, ref float start, int startPanel, ref float previous, int previousStride, bool adds, int from, int to, ref float workspace)
    {
        bool isWhole = IsWhole(shape);
        int panels = Panels.Count(shape.Channels);
        ref float turned = ref workspace, rows = ref Unsafe.Add(ref turned, (nint)KernelRoom(shape));
        workspace = ref Unsafe.Add(ref rows, (nint)RowRoom(shape));
        nint at = 0;
        for (int number = 0; number < PhaseCount(shape); number++)
        {
            Phase phase = new(shape, number);
            for (int sample = from; sample < to; sample++)
            {
                ref float target = ref Panels.Sample(ref previous, shape.Positions, sample);
                ref float source = ref Panels.Sample(ref delta, shape.OutPositions, sample);
                if (isWhole)
                {
                    Slide(
                        phase.Shape, ref source, deltaStride, ref Unsafe.Add(ref turned, at), ref adds ? ref target : ref start,
                        adds ? previousStride * Panels.Width : startPanel, adds ? Panels.Width : 0, ref target, previousStride, ref workspace);
                    continue;
                }

                int stride = phase.Shape.OutPositions;
                if (phase.Taps == 0)
                    Fill(ref rows, panels, stride, ref start, startPanel);
                else
                    Slide(phase.Shape, ref source, deltaStride, ref Unsafe.Add(ref turned, at), ref start, startPanel, 0, ref rows, stride, ref workspace);
                Scatter(shape, phase, ref rows, ref target, previousStride, adds);
            }

            at += TurnedLength(shape, phase);
        }
    }

    /// <summary>Writes the kernel as <see cref="Return"/> reads it: the taps of each phase in opposite order, each transposed.</summary>
    internal static void Turn(in SlidingShape shape, ref float w, ref float turned)
    {
        nint at = 0;
        for (int number = 0; number < PhaseCount(shape); number++)
        {
            Phase phase = new(shape, number);
            Turn(shape, phase, ref w, ref Unsafe.Add(ref turned, at));
            at += TurnedLength(shape, phase);
        }
    }

    /// <summary>The floats that <see cref="Return"/> needs beside what it is given: for the turned kernel, for the rows of a phase, and for a phase's own convolution.</summary>
    internal static long ReturnRoom(in SlidingShape shape)
    {
        long room = 0;
        for (int number = 0; number < PhaseCount(shape); number++)
        {
            Phase phase = new(shape, number);
            room = Math.Max(room, phase.Taps == 0 ? 0 : Room(phase.Shape));
        }

        return KernelRoom(shape) + RowRoom(shape) + room;
    }

    // Without strides the convolution of delta puts each row to its place.
    private static bool IsWhole(in SlidingShape shape) => shape.StrideHeight == 1 && shape.StrideWidth == 1;

    private static long KernelRoom(in SlidingShape shape) => Aligned((long)Panels.Count(shape.Channels) * shape.Taps * shape.Units * Panels.Width + Panels.Width * Panels.Width);

    private static nint TurnedLength(in SlidingShape shape, in Phase phase) => (nint)Panels.Count(shape.Channels) * phase.Taps * shape.Units * Panels.Width;

    // The first phase has the most rows.
    private static long RowRoom(in SlidingShape shape) => IsWhole(shape) ? 0 : (long)Panels.Count(shape.Channels) * new Phase(shape, 0).Shape.OutPositions * Panels.Width;

    // Rows that no tap reaches.
    private static void Fill(ref float rows, int panels, int stride, ref float start, int startPanel)
    {
        for (int panel = 0; panel < panels; panel++)
        {
            var sums = Lanes.Load(ref start, panel * startPanel);
            for (int row = 0; row < stride; row++)
                Lanes.Store(sums, ref rows, (panel * stride + row) * Panels.Width);
        }
    }

    // The kernel's taps of a phase in opposite order, each transposed: panels of 16 channels, each [taps][units][16].
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Turn(in SlidingShape shape, in Phase phase, ref float w, ref float turned)
    {
        for (int panel = 0; panel < Panels.Count(shape.Channels); panel++)
        {
            for (int line = phase.Lines.Count - 1; line >= 0; line--)
            {
                for (int column = phase.Columns.Count - 1; column >= 0; column--)
                {
                    int tap = phase.Lines.At(line) * shape.KernelWidth + phase.Columns.At(column), channel = panel * Panels.Width;
                    Panels.Transpose(ref w, shape.Depth, shape.Units, tap * shape.Channels + channel, Math.Min(Panels.Width, shape.Channels - channel), ref turned);
                    turned = ref Unsafe.Add(ref turned, shape.Units * Panels.Width);
                }
            }
        }
    }

    // Puts the rows of a phase, which lie one behind the other, to their places a stride apart.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter(in SlidingShape shape, in Phase phase, ref float rows, ref float target, int targetStride, bool adds)
    {
        for (int panel = 0; panel < Panels.Count(shape.Channels); panel++)
        {
            ref float map = ref Unsafe.Add(ref target, panel * targetStride * Panels.Width);
            for (int line = 0; line < phase.Shape.OutHeight; line++)
            {
                int at = ((phase.Line + line * shape.StrideHeight) * shape.Width + phase.Column) * Panels.Width;
                for (int column = 0; column < phase.Shape.OutWidth; column++)
                {
                    var row = Lanes.Load(ref rows, 0);
                    Lanes.Store(adds ? row + Lanes.Load(ref map, at) : row, ref map, at);
                    rows = ref Unsafe.Add(ref rows, Panels.Width);
                    at += shape.StrideWidth * Panels.Width;
                }
            }
        }
    }

    private static int PhaseCount(in SlidingShape shape) => Math.Min(shape.StrideHeight, shape.Height) * Math.Min(shape.StrideWidth, shape.Width);

    /// <summary>The taps of one dimension that reach positions of a rest, and how far from the position's own place each finds its delta.</summary>
    private readonly record struct Reach
    {
        private readonly int first, step;

        public Reach(int kernel, int stride, int dilation, int padding, int rest)
        {
            step = stride / Gcd(stride, dilation);
            first = 0;
            while (first < kernel && (rest + padding - first * dilation) % stride != 0)
                first = first + 1 < step ? first + 1 : kernel;
            Count = first < kernel ? (kernel - 1 - first) / step + 1 : 0;
            Dilation = dilation / Gcd(stride, dilation);
            Padding = Count == 0 ? 0 : -(rest + padding - At(Count - 1) * dilation) / stride;
        }

        /// <summary>How many they are.</summary>
        public int Count { get; }

        /// <summary>How far apart their deltas are.</summary>
        public int Dilation { get; }

        /// <summary>How far before the position's place the delta of the last tap lies.</summary>
        public int Padding { get; }

        /// <summary>One of them.</summary>
        public int At(int number) => first + number * step;

        private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
    }

    /// <summary>The positions of the map read whose line and column leave the same rest by the strides.</summary>
    private readonly record struct Phase
    {
        public Phase(in SlidingShape shape, int number)
        {
            (int line, int column) = (Line, Column) = Math.DivRem(number, Math.Min(shape.StrideWidth, shape.Width));
            Lines = new(shape.KernelHeight, shape.StrideHeight, shape.DilationHeight, shape.Top, line);
            Columns = new(shape.KernelWidth, shape.StrideWidth, shape.DilationWidth, shape.Left, column);
            Shape = new()
            {
                Height = shape.OutHeight,
                Width = shape.OutWidth,
                Channels = shape.Units,
                OutHeight = (shape.Height - line + shape.StrideHeight - 1) / shape.StrideHeight,
                OutWidth = (shape.Width - column + shape.StrideWidth - 1) / shape.StrideWidth,
                Units = shape.Channels,
                KernelHeight = Lines.Count,
                KernelWidth = Columns.Count,
                DilationHeight = Lines.Dilation,
                DilationWidth = Columns.Dilation,
                Top = Lines.Padding,
                Left = Columns.Padding,
            };
        }

        public int Line { get; }

        public int Column { get; }

        public Reach Lines { get; }

        public Reach Columns { get; }

        public SlidingShape Shape { get; }

        public int Taps => Lines.Count * Columns.Count;
    }
}

using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>
/// Convolutions of each channel by itself over maps: forward, back to the map read, and the kernel's gradient. Channel c of the map read makes channels c · m to c · m + m - 1 of the map made,
/// with m = Units / Channels. A kernel lies in panels of 16 of those, each [taps][16].
/// </summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Depthwise
{
    private const int Width = Panels.Width;

    // Columns whose sums stay in registers together.
    private const int Abreast = 4;

    // Taps of a line whose gradients do.
    private const int TapsAbreast = 4;

    /// <summary>y = start + the convolution of x, for some samples.</summary>
    /// <inheritdoc cref="Convolution.Forward"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Forward(in SlidingShape shape, ref float x, int xStride, ref float w, ref float start, int startPanel, ref float y, int yStride, int from, int to)
    {
        DepthwiseFrame frame = Frame(shape);
        ref float copy = ref Scratch.Workspace(frame.Length + Width);
        for (int sample = from; sample < to; sample++)
        {
            for (int panel = 0; panel < Panels.Count(shape.Units); panel++)
            {
                ref float map = ref frame.Of(ref Panels.Sample(ref x, shape.Positions, sample), xStride, panel * Width, ref copy);
                Slide(
                    shape, ref map, frame.Pitch, ref Unsafe.Add(ref w, panel * shape.Taps * Width), ref Unsafe.Add(ref start, panel * startPanel), 0,
                    ref Unsafe.Add(ref Panels.Sample(ref y, shape.OutPositions, sample), (nint)panel * yStride * Width));
            }
        }
    }

    /// <summary>Carries deltas of the maps made back to those read: a convolution of the deltas, with zeros between them where there are strides, by the turned kernel.</summary>
    /// <inheritdoc cref="Convolution.Backward"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Backward(in SlidingShape shape, ref float delta, int deltaStride, ref float w, ref float previous, int previousStride, bool adds, int from, int to)
    {
        int multiplier = shape.Units / shape.Channels;
        SlidingShape returned = new()
        {
            Height = shape.OutHeight,
            Width = shape.OutWidth,
            Channels = shape.Units,
            OutHeight = shape.Height,
            OutWidth = shape.Width,
            Units = shape.Channels,
            KernelHeight = shape.KernelHeight,
            KernelWidth = shape.KernelWidth,
            DilationHeight = shape.DilationHeight,
            DilationWidth = shape.DilationWidth,
        };
        DepthwiseFrame frame = new(shape.OutHeight, shape.OutWidth, shape.Units)
        {
            Lines = shape.Height + (shape.KernelHeight - 1) * shape.DilationHeight,
            Columns = shape.Width + (shape.KernelWidth - 1) * shape.DilationWidth,
            Top = (shape.KernelHeight - 1) * shape.DilationHeight - shape.Top,
            Left = (shape.KernelWidth - 1) * shape.DilationWidth - shape.Left,
            LineStep = shape.StrideHeight,
            ColumnStep = shape.StrideWidth,
            ChannelStep = multiplier,
        };
        ref float turned = ref Scratch.Workspace((long)shape.Taps * Width + frame.Length + Width);
        ref float copy = ref Unsafe.Add(ref turned, shape.Taps * Width);
        for (int panel = 0; panel < Panels.Count(shape.Channels); panel++)
        {
            for (int number = 0; number < multiplier; number++)
            {
                int first = panel * Width * multiplier + number;
                Turn(shape, ref w, first, multiplier, ref turned);
                for (int sample = from; sample < to; sample++)
                {
                    ref float target = ref Unsafe.Add(ref Panels.Sample(ref previous, shape.Positions, sample), (nint)panel * previousStride * Width);
                    ref float map = ref frame.Of(ref Panels.Sample(ref delta, shape.OutPositions, sample), deltaStride, first, ref copy);
                    bool isAdded = adds || number > 0;
                    Slide(returned, ref map, frame.Pitch, ref turned, ref isAdded ? ref target : ref Lanes.Zeros, isAdded ? Width : 0, ref target);
                }
            }
        }
    }

    /// <summary>Sums the kernel's gradient over the batch and steps a part's share of it, panels of channels and lines of the kernel.</summary>
    /// <inheritdoc cref="Convolution.Update"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Update<TStep>(
        in SlidingShape shape, ref float x, int xStride, ref float delta, int deltaStride, int samples, int part, int parts, int kernel, in TStep step)
        where TStep : IStep<TStep>, allows ref struct
    {
        int all = Panels.Count(shape.Units) * shape.KernelHeight;
        int firstLine = (int)((long)all * part / parts), last = (int)((long)all * (part + 1) / parts);
        DepthwiseFrame frame = Frame(shape);
        ref float sums = ref Scratch.Workspace((long)shape.Taps * Width + frame.Length + Width);
        ref float copy = ref Unsafe.Add(ref sums, shape.Taps * Width);
        for (int first = firstLine, past; first < last; first = past)
        {
            // The lines of one panel, of which the frame is the same.
            (int panel, int line) = Math.DivRem(first, shape.KernelHeight);
            past = Math.Min(last, (panel + 1) * shape.KernelHeight);
            int lines = past - first;
            MemoryMarshal.CreateSpan(ref sums, lines * shape.KernelWidth * Width).Clear();
            for (int sample = 0; sample < samples; sample++)
            {
                ref float map = ref frame.Of(ref Panels.Sample(ref x, shape.Positions, sample), xStride, panel * Width, ref copy);
                ref float deltas = ref Unsafe.Add(ref Panels.Sample(ref delta, shape.OutPositions, sample), (nint)panel * deltaStride * Width);
                for (int number = 0; number < lines; number++)
                {
                    for (int tap = 0; tap < shape.KernelWidth; tap += TapsAbreast)
                    {
                        int at = (line + number) * shape.DilationHeight * frame.Pitch + tap * shape.DilationWidth * Width;
                        Sum(shape, ref Unsafe.Add(ref map, at), frame.Pitch, ref deltas, Math.Min(TapsAbreast, shape.KernelWidth - tap), ref Unsafe.Add(ref sums, (number * shape.KernelWidth + tap) * Width));
                    }
                }
            }

            int origin = kernel + (panel * shape.Taps + line * shape.KernelWidth) * Width;
            for (int tap = 0; tap < lines * shape.KernelWidth; tap++)
                TStep.Apply(in step, Lanes.Load(ref sums, tap * Width), origin + tap * Width);
        }
    }

    // The map read, each panel of units of it.
    private static DepthwiseFrame Frame(in SlidingShape shape) => new(shape.Height, shape.Width, shape.Channels)
    {
        Lines = (shape.OutHeight - 1) * shape.StrideHeight + (shape.KernelHeight - 1) * shape.DilationHeight + 1,
        Columns = (shape.OutWidth - 1) * shape.StrideWidth + (shape.KernelWidth - 1) * shape.DilationWidth + 1,
        Top = shape.Top,
        Left = shape.Left,
        ChannelDivisor = shape.Units / shape.Channels,
    };

    // Sixteen channels of a map made: four columns abreast, and those left over one by one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Slide(in SlidingShape shape, ref float frame, int pitch, ref float w, ref float start, int startRow, ref float y)
    {
        int step = shape.StrideWidth * Width, tapStep = shape.DilationWidth * Width, lineStep = shape.DilationHeight * pitch;
        int kernelHeight = shape.KernelHeight, kernelWidth = shape.KernelWidth, columns = shape.OutWidth;
        for (int line = 0; line < shape.OutHeight; line++)
        {
            ref float window = ref Unsafe.Add(ref frame, (nint)line * shape.StrideHeight * pitch);
            int column = 0;
            for (; column + Abreast <= columns; column += Abreast)
            {
                Vector512<float> sum0 = Lanes.Load(ref start, 0), sum1 = Lanes.Load(ref start, startRow), sum2 = Lanes.Load(ref start, 2 * startRow), sum3 = Lanes.Load(ref start, 3 * startRow);
                ref float tap = ref w;
                for (int i = 0; i < kernelHeight; i++)
                {
                    ref float at = ref Unsafe.Add(ref window, i * lineStep);
                    for (int j = 0; j < kernelWidth; j++)
                    {
                        Vector512<float> weight = Lanes.Load(ref tap, 0);
                        sum0 = Lanes.MultiplyAddVectors(Lanes.Load(ref at, 0), weight, sum0);
                        sum1 = Lanes.MultiplyAddVectors(Lanes.Load(ref at, step), weight, sum1);
                        sum2 = Lanes.MultiplyAddVectors(Lanes.Load(ref at, 2 * step), weight, sum2);
                        sum3 = Lanes.MultiplyAddVectors(Lanes.Load(ref at, 3 * step), weight, sum3);
                        at = ref Unsafe.Add(ref at, tapStep);
                        tap = ref Unsafe.Add(ref tap, Width);
                    }
                }

                Lanes.Store(sum0, ref y, 0);
                Lanes.Store(sum1, ref y, Width);
                Lanes.Store(sum2, ref y, 2 * Width);
                Lanes.Store(sum3, ref y, 3 * Width);
                window = ref Unsafe.Add(ref window, Abreast * step);
                start = ref Unsafe.Add(ref start, Abreast * startRow);
                y = ref Unsafe.Add(ref y, Abreast * Width);
            }

            for (; column < columns; column++)
            {
                Vector512<float> sum = Lanes.Load(ref start, 0);
                for (int i = 0; i < kernelHeight; i++)
                    for (int j = 0; j < kernelWidth; j++)
                        sum = Lanes.MultiplyAddVectors(Lanes.Load(ref window, i * lineStep + j * tapStep), Lanes.Load(ref w, (i * kernelWidth + j) * Width), sum);
                Lanes.Store(sum, ref y, 0);
                window = ref Unsafe.Add(ref window, step);
                start = ref Unsafe.Add(ref start, startRow);
                y = ref Unsafe.Add(ref y, Width);
            }
        }
    }

    // Adds to the gradients of some neighbouring taps, up to four, what one sample has for them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Sum(in SlidingShape shape, ref float frame, int pitch, ref float delta, int taps, ref float sums)
    {
        int step = shape.StrideWidth * Width, second = taps > 1 ? shape.DilationWidth * Width : 0, third = taps > 2 ? 2 * shape.DilationWidth * Width : 0, fourth = taps > 3 ? 3 * shape.DilationWidth * Width : 0;
        Vector512<float> sum0 = Vector512<float>.Zero, sum1 = sum0, sum2 = sum0, sum3 = sum0;
        for (int line = 0; line < shape.OutHeight; line++)
        {
            ref float at = ref Unsafe.Add(ref frame, (nint)line * shape.StrideHeight * pitch);
            for (int column = 0; column < shape.OutWidth; column++)
            {
                Vector512<float> slope = Lanes.Load(ref delta, 0);
                sum0 = Lanes.MultiplyAddVectors(Lanes.Load(ref at, 0), slope, sum0);
                sum1 = Lanes.MultiplyAddVectors(Lanes.Load(ref at, second), slope, sum1);
                sum2 = Lanes.MultiplyAddVectors(Lanes.Load(ref at, third), slope, sum2);
                sum3 = Lanes.MultiplyAddVectors(Lanes.Load(ref at, fourth), slope, sum3);
                at = ref Unsafe.Add(ref at, step);
                delta = ref Unsafe.Add(ref delta, Width);
            }
        }

        Lanes.Store(Lanes.Load(ref sums, 0) + sum0, ref sums, 0);
        if (taps > 1)
            Lanes.Store(Lanes.Load(ref sums, Width) + sum1, ref sums, Width);
        if (taps > 2)
            Lanes.Store(Lanes.Load(ref sums, 2 * Width) + sum2, ref sums, 2 * Width);
        if (taps > 3)
            Lanes.Store(Lanes.Load(ref sums, 3 * Width) + sum3, ref sums, 3 * Width);
    }

    // The kernel's taps in opposite order, [taps][16]: those of sixteen channels, each `step` behind the one before.
    private static void Turn(in SlidingShape shape, ref float w, int first, int step, ref float turned)
    {
        MemoryMarshal.CreateSpan(ref turned, shape.Taps * Width).Clear();
        for (int lane = 0; lane < Width; lane++)
        {
            int channel = first + lane * step;
            if (channel >= shape.Units)
                return;

            for (int tap = 0; tap < shape.Taps; tap++)
                Lanes.Element(ref turned, tap * Width + lane) = Lanes.Element(ref w, (channel / Width * shape.Taps + shape.Taps - 1 - tap) * Width + channel % Width);
        }
    }
}

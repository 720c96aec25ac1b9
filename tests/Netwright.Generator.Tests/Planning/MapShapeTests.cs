using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Netwright.Generator.Declaration;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Planning;

/// <summary>
/// The shapes that layers over maps put out, over a grid of sizes, strides, dilations and paddings: those that Keras documents, and as many as there are windows when they are counted one by one.
/// </summary>
public class MapShapeTests
{
    private static readonly int[] Lengths = [1, 2, 3, 4, 5, 6, 7, 8, 11, 16, 28], Sizes = [1, 2, 3, 4, 5, 7], Steps = [1, 2, 3, 5];

    // Of images each axis has numbers of its own, but for the strides of pools.
    private const int Images = 400;

    [Theory]
    [InlineData("Conv1D", "4, {0}", true)]
    [InlineData("DepthwiseConv1D", "{0}", true)]
    [InlineData("SeparableConv1D", "4, {0}", true)]
    [InlineData("MaxPooling1D", "{0}", false)]
    [InlineData("AveragePooling1D", "{0}", false)]
    [InlineData("Conv1DTranspose", "4, {0}", true)]
    public void Sequences_come_out_as_long_as_Keras_says(string layer, string arguments, bool isConvolution)
    {
        bool isTransposed = layer.EndsWith("Transpose", StringComparison.Ordinal);
        string[] paddings = isConvolution && !isTransposed ? ["Valid", "Same", "Causal"] : ["Valid", "Same"];
        (Axis Axis, string Padding)[] grid =
        [
            .. from length in Lengths
               from size in Sizes
               from step in Steps
               from isStride in isConvolution && step > 1 ? (bool[])[true, false] : [true]
               from padding in paddings
               select (isStride ? new Axis(length, size, step, 1) : new Axis(length, size, 1, step), padding),
        ];

        Check(grid.Select(point => (
            $"[Network({point.Axis.Length}, 2), {layer}({string.Format(arguments, point.Axis.Size)}, Strides = {point.Axis.Stride}{(isConvolution ? $", DilationRate = {point.Axis.Dilation}" : "")}, Padding = Padding.{point.Padding})]",
            (Axis[])[point.Axis], point.Padding)), isTransposed);
    }

    [Theory]
    [InlineData("Conv2D", "4, 1, KernelHeight = {0}, KernelWidth = {1}", true)]
    [InlineData("DepthwiseConv2D", "1, KernelHeight = {0}, KernelWidth = {1}", true)]
    [InlineData("SeparableConv2D", "4, 1, KernelHeight = {0}, KernelWidth = {1}", true)]
    [InlineData("MaxPooling2D", "1, PoolHeight = {0}, PoolWidth = {1}", false)]
    [InlineData("AveragePooling2D", "1, PoolHeight = {0}, PoolWidth = {1}", false)]
    [InlineData("Conv2DTranspose", "4, 1, KernelHeight = {0}, KernelWidth = {1}", true)]
    public void Images_come_out_as_large_as_Keras_says(string layer, string arguments, bool isConvolution)
    {
        Random random = new(layer.Length);
        Check(Enumerable.Range(0, Images).Select(_ =>
        {
            bool isStride = !isConvolution || random.Next(2) == 0;
            Axis height = Draw(isStride), width = Draw(isStride);
            width = isConvolution ? width : width with { Stride = height.Stride };
            string padding = random.Next(2) == 0 ? "Valid" : "Same";
            string steps = isConvolution
                ? $", StrideHeight = {height.Stride}, StrideWidth = {width.Stride}, DilationHeight = {height.Dilation}, DilationWidth = {width.Dilation}"
                : $", Strides = {height.Stride}";
            return ($"[Network({height.Length}, {width.Length}, 2), {layer}({string.Format(arguments, height.Size, width.Size)}{steps}, Padding = Padding.{padding})]", (Axis[])[height, width], padding);
        }), isTransposed: layer.EndsWith("Transpose", StringComparison.Ordinal));

        Axis Draw(bool isStride)
        {
            int step = Pick(Steps);
            return new(Pick(Lengths), Pick(Sizes), isStride ? step : 1, isStride ? 1 : step);
        }

        int Pick(int[] numbers) => numbers[random.Next(numbers.Length)];
    }

    private static void Check(IEnumerable<(string Declaration, Axis[] Axes, string Padding)> points, bool isTransposed)
    {
        (string Declaration, Axis[] Axes, string Padding)[] all = [.. points];
        CSharpCompilation compilation = new UserProject($"using Netwright;\n{string.Join('\n', all.Select(static (point, number) => $"{point.Declaration} public partial class Net{number};"))}").Compile();
        for (int number = 0; number < all.Length; number++)
        {
            (string declaration, Axis[] axes, string padding) = all[number];
            int[] documented = [.. axes.Select(axis => isTransposed ? axis.TransposedByKeras(padding) : axis.ByKeras(padding))];
            int[] counted = [.. axes.Select(axis => isTransposed ? axis.TransposedCounted(padding) : axis.Counted(padding))];
            int[] inferred = Inferred(compilation.GetTypeByMetadataName($"Net{number}")!);

            Assert.True(documented.SequenceEqual(counted), $"{declaration}: {string.Join('x', documented)} by Keras's formula, {string.Join('x', counted)} counted");
            if (Array.TrueForAll(documented, static positions => positions > 0))
                Assert.True(documented.SequenceEqual(inferred), $"{declaration}: {string.Join('x', documented)} by Keras's formula, {string.Join('x', inferred)} inferred");
            else
                Assert.Empty(inferred);
        }
    }

    // The positions that come out; none where the window does not fit.
    private static int[] Inferred(INamedTypeSymbol type)
    {
        Inference inference = Inference.Run(DeclarationParser.Parse(type, TestContext.Current.CancellationToken));
        if (inference.Layers is [{ Output: var shape }])
            return [.. shape.Dimensions.Take(shape.Rank - 1)];

        Assert.Equal("NW1013", Assert.Single(inference.Problems).Rule);
        return [];
    }

    /// <summary>A window over one dimension.</summary>
    private sealed record Axis(int Length, int Size, int Stride, int Dilation)
    {
        // Keras: ceil((n - (k - 1) d) / s) for valid, ceil(n / s) for same and causal.
        public int ByKeras(string padding)
            => (int)Math.Max(Math.Ceiling((padding == "Valid" ? Length - (Size - 1) * Dilation : Length) / (double)Stride), 0);

        // Keras: n s + max((k - 1) d + 1 - s, 0) for valid, n s for same.
        public int TransposedByKeras(string padding)
            => Length * Stride + (padding == "Valid" ? Math.Max((Size - 1) * Dilation + 1 - Stride, 0) : 0);

        // A window at each position a stride apart; without padding, only where all that it looks at is there.
        public int Counted(string padding)
        {
            int windows = 0;
            for (int first = 0; first < Length; first += Stride)
            {
                bool isWithin = Enumerable.Range(0, Size).All(place => first + place * Dilation < Length);
                windows += isWithin || padding != "Valid" ? 1 : 0;
            }

            return windows;
        }

        // A stride for each position; without padding, as far as anything is put.
        public int TransposedCounted(string padding)
        {
            HashSet<int> positions = [];
            for (int position = 0; position < Length; position++)
            {
                positions.UnionWith(Enumerable.Range(position * Stride, Stride));
                if (padding == "Valid")
                    positions.UnionWith(Enumerable.Range(position * Stride, (Size - 1) * Dilation + 1));
            }

            return positions.Count;
        }
    }
}

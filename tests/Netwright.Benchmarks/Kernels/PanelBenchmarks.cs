using BenchmarkDotNet.Attributes;
using Netwright.Compute;

namespace Netwright.Benchmarks.Kernels;

/// <summary>A matrix of 128 rows and 64 columns in and out of panels.</summary>
public class PanelBenchmarks
{
    private const int Rows = 128, Columns = 64;

    private readonly float[] matrix = Inputs.Draw(Rows * Columns), panels = new float[Rows * Columns], transposed = new float[Columns * Rows];

    [Benchmark]
    public void Pack()
    {
        for (int row = 0; row < Rows; row++)
            Panels.Pack(matrix.AsSpan(row * Columns, Columns), ref panels[0], row, Rows);
    }

    [Benchmark]
    public void Transpose()
    {
        for (int panel = 0; panel < Rows / Panels.Width; panel++)
            Panels.Transpose(ref panels[0], Rows, Columns, panel, ref transposed[panel * Columns * Panels.Width]);
    }
}

using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>Writes loops over the rows of a matrix, and within a row over its panels, with the padding masked out.</summary>
internal sealed class RowWriter(CodeWriter writer, View view)
{
    /// <summary>What zeroes the padding of a vector, appended to it: <c> &amp; real</c>, or nothing where there is no padding.</summary>
    public string Mask => view.IsPadded ? " & real" : "";

    /// <summary>A vector whose padding is replaced.</summary>
    public string Masked(string vector, string padding = "Vector512<float>.Zero")
        => view.IsPadded ? $"Vector512.ConditionalSelect(real, {vector}, {padding})" : vector;

    /// <summary>A loop over rows <c>n</c> from <c>from</c> to <c>to</c>.</summary>
    public Block Rows()
    {
        if (view.Panels == 1)
            WriteMask();
        Block rows = writer.Block("for (int n = from; n < to; n++)");
        if (view.Panels == 1)
            writer.Line($"int at = {Matrix.At(1)};");
        return rows;
    }

    /// <summary>Writes a body for each panel of a row, with <c>at</c> where the panel's sixteen floats lie and <c>real</c> the mask of those that are no padding.</summary>
    /// <param name="body">Writes what is done with a panel.</param>
    /// <param name="isMasked">Whether the body wants the mask.</param>
    public void Panels(Action body, bool isMasked = true)
    {
        if (view.Panels == 1)
        {
            body();
            return;
        }

        using (writer.Block($"for (int panel = 0; panel < {view.Panels}; panel++)"))
        {
            writer.Line($"int at = {Matrix.At(view.Panels)};");
            if (isMasked)
                WriteMask();
            body();
        }
    }

    /// <summary>Writes <c>real</c>, the mask of the columns of a panel that are no padding, where there is padding.</summary>
    public void WriteMask()
    {
        if (view.IsPadded)
            writer.Line($"Vector512<float> real = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create({view.Channels}{(view.Panels == 1 ? "" : " - panel * 16")})).AsSingle();");
    }

    /// <summary>Writes a row's greatest element as <c>most</c> and Σ exp(x - most) as <c>total</c>; the exponentials go to another matrix.</summary>
    public void Exponentials(string input, string output)
    {
        string x = $"Lanes.Load(ref {input}, at)";
        writer.Line("Vector512<float> maxima = Lanes.Fill(float.NegativeInfinity), sums = Vector512<float>.Zero;");
        Panels(() => writer.Line($"maxima = Vector512.Max(maxima, {Masked(x, "maxima")});"));
        writer.Line("Vector512<float> most = Lanes.Fill(VectorMath.HorizontalMax(maxima));");
        Panels(() => writer.Lines($"""
            Vector512<float> e = VectorMath.ExpNonPositive({x} - most){Mask};
            Lanes.Store(e, ref {output}, at);
            sums += e;
            """));
        writer.Line("float total = VectorMath.HorizontalSum(sums);");
    }
}

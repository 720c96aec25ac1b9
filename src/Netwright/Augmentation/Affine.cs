namespace Netwright.Augmentation;

/// <summary>Which place of an image each pixel of another comes from: (i, j) from line Line + i · LineByLine + j · LineByColumn, and likewise the column.</summary>
/// <param name="Line">The line that (0, 0) comes from.</param>
/// <param name="LineByLine">How many lines further the next line's pixels come from.</param>
/// <param name="LineByColumn">The same for the next column's.</param>
/// <param name="Column">The column that (0, 0) comes from.</param>
/// <param name="ColumnByLine">How many columns further the next line's pixels come from.</param>
/// <param name="ColumnByColumn">The same for the next column's.</param>
internal readonly record struct Affine(double Line, double LineByLine, double LineByColumn, double Column, double ColumnByLine, double ColumnByColumn)
{
    /// <summary>The image moved down and to the right by so many pixels.</summary>
    public static Affine Moved(double down, double right) => new(-down, 1, 0, -right, 0, 1);

    /// <summary>The image around its centre, with sines and scales.</summary>
    public static Affine AroundCentre(ImageShape shape, double lineByLine, double lineByColumn, double columnByLine, double columnByColumn)
    {
        double line = (shape.Height - 1) / 2.0, column = (shape.Width - 1) / 2.0;
        return new(line - line * lineByLine - column * lineByColumn, lineByLine, lineByColumn, column - line * columnByLine - column * columnByColumn, columnByLine, columnByColumn);
    }
}

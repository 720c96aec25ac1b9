using System.Text;
using Netwright.Pictures;

namespace Netwright.Html;

/// <summary>A sheet of pictures, which are part of the page.</summary>
internal static class PictureSection
{
    // The longer side of a picture as it is shown, in pixels, where it is smaller.
    private const int Shown = 84;

    /// <summary>The sheets, one below the other.</summary>
    public static string Of(IReadOnlyList<PictureSheet> sheets) => string.Join('\n', sheets.Select(Of));

    private static string Of(PictureSheet sheet)
    {
        StringBuilder text = new($"<section class=\"card pictures\">\n<h2>{Escape.Text(sheet.Title)}</h2>\n<p>{Escape.Text(sheet.Note)}</p>\n");
        foreach (IReadOnlyList<CaptionedPicture> row in sheet.Rows)
            text.Append("<div class=\"row\">\n").AppendJoin("", row.Select(Figure)).Append("</div>\n");
        return text.Append("</section>").ToString();
    }

    // Enlarged by a whole number, so that all pixels are equally large.
    private static string Figure(CaptionedPicture picture)
    {
        Raster raster = picture.Raster;
        int scale = Math.Max(1, Shown / Math.Max(raster.Height, raster.Width));
        string caption = picture.Caption.Length == 0 ? "" : $"<figcaption>{Escape.Text(picture.Caption)}</figcaption>";
        return $"""<figure><img src="{raster.Address()}" width="{raster.Width * scale}" height="{raster.Height * scale}" alt="{Escape.Text(picture.Description)}"/>{caption}</figure>""" + "\n";
    }
}

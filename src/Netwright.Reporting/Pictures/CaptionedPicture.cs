namespace Netwright.Pictures;

/// <summary>A picture of a sheet.</summary>
/// <param name="Raster">The picture.</param>
/// <param name="Description">What it shows, for readers who cannot see it.</param>
/// <param name="Caption">What stands beneath it; nothing if empty.</param>
internal sealed record CaptionedPicture(Raster Raster, string Description, string Caption = "");

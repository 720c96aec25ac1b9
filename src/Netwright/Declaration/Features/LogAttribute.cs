namespace Netwright;

/// <summary>Takes <c>ln(1 + x)</c> of a number, or of each of an array, before any <see cref="ScaleAttribute"/>: for amounts and counts from 0 up that span several magnitudes. A number of -1 or less is an error.</summary>
public sealed class LogAttribute : FeatureAttribute;

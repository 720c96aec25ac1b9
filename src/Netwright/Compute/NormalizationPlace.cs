using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>A layer that is adapted to the data: its features, and where their statistics lie.</summary>
/// <param name="Layer">The layer's name, for messages.</param>
/// <param name="Columns">The elements that arrive at it in a sample.</param>
/// <param name="Features">Of how many features those are: element i is of feature i modulo that.</param>
/// <param name="Mean">Where the means begin in the parameter arena.</param>
/// <param name="Variance">Where the variances begin there.</param>
/// <param name="Adapted">The features that are adapted, where some are not; null for all.</param>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record NormalizationPlace(string Layer, int Columns, int Features, int Mean, int Variance, int[]? Adapted = null);

using System.Diagnostics.CodeAnalysis;
using Netwright;

namespace App;

/// <summary>Old, but in use.</summary>
/// <remarks><see cref="Fit(Dataset{float}, FitOptions)"/> trains it.</remarks>
[Obsolete("Use Second.")]
[Network(3), Dense(1)]
[Loss(Loss.MeanAbsoluteError), Sgd(1e-2)]
[ExcludeFromCodeCoverage]
public partial class First;

#region second
[Serializable]
[Network(3)]
// The hidden layer.
[Dense(5, Activation.LeakyRelu)] // as in the paper
/* the output */
[Dense(1)]
public partial class Second { /* nothing of its own */ }
#endregion

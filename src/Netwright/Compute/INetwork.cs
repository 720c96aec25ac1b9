using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>What every generated network gives the run time, hidden from its users.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INetwork
{
    /// <summary>The network beneath the public face.</summary>
    public CompiledNetwork Core { get; }
}

/// <summary>What every generated network with a loss gives the run time, hidden from its users.</summary>
/// <typeparam name="TTarget">The targets' type: int for class numbers, else float.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INetwork<TTarget> : INetwork
    where TTarget : unmanaged
{
    /// <summary>The network beneath the public face.</summary>
    public TrainableNetwork<TTarget> Trainable { get; }
}

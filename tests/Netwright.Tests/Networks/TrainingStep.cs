namespace Netwright.Tests.Networks;

/// <summary>A training step that can be taken again and again, on a team of threads that ends with it.</summary>
internal sealed class TrainingStep(Action take, IDisposable team) : IDisposable
{
    public void Take() => take();

    public void Dispose() => team.Dispose();
}

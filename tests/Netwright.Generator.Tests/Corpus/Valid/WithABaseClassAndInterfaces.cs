using System.ComponentModel;
using Netwright;

namespace App;

public abstract class Observable : INotifyPropertyChanged
{
    public event PropertyChangedEventHandler? PropertyChanged;

    protected void Raise(string name) => PropertyChanged?.Invoke(this, new(name));
}

[Network(5), Dense(5, Activation.Relu), Dense(1)]
[Description("Predicts the next day.")]
public partial class Forecast : Observable, IDisposable
{
    private float last;

    public float Last
    {
        get => last;
        set
        {
            last = value;
            Raise(nameof(Last));
        }
    }

    public void Dispose() => GC.SuppressFinalize(this);
}

public class Refined : Forecast
{
    public float Next(ReadOnlySpan<float> days)
    {
        Span<float> one = stackalloc float[1];
        Predict(days, one);
        return Last = one[0];
    }
}

using System.Globalization;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Emission;

public class CultureTests
{
    private const string Program = """
        using Netwright;

        [Network(1234, 2)]
        [Reshape(2, -1)]
        [Flatten]
        [Dense(1500, Activation.Elu)]
        [Dropout(0.15)]
        [Dense(12, Activation.Softmax)]
        [Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.05)]
        [RmsProp(0.0025, Rho = 0.85, Momentum = 0.1, Epsilon = 1e-5)]
        public partial class Valid;

        [Network(3)]
        [Dense(2)]
        [Dropout(-1.5)]
        public partial class Invalid;
        """;

    [Fact]
    public void The_machines_culture_does_not_show_in_generated_code()
    {
        IReadOnlyDictionary<string, string> expected = new UserProject(Program).Generate().Sources;

        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = German();
            Assert.Equal(expected, new UserProject(Program).Generate().Sources);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // The tests run without culture data, so this culture is made by hand: with a German's decimal comma and a Swede's minus sign.
    private static CultureInfo German()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.PositiveSign = "plus";
        return culture;
    }
}

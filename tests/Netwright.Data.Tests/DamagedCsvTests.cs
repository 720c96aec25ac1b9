using System.Text;
using Netwright.Fuzzing;

namespace Netwright.Data.Tests;

/// <summary>CSV files that were damaged by chance: each is read or refused.</summary>
public sealed class DamagedCsvTests : IDisposable
{
    private static readonly byte[] Good = Encoding.UTF8.GetBytes("length,width,colour,\"spe,cies\"\n1.5,2,red,a\n\"0.25\",-3e2,\"bl\"\"ue\",b\n\n4,5,red,\"a\nb\"\n7,?,green,a\n");

    private readonly CsvFile file = new("");

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public Task A_damaged_file_is_loaded_or_refused(char separator) => Fuzz.Run(1000, random =>
    {
        byte[] bytes = Damage.Of(Good.Select(value => value == ',' ? (byte)separator : value).ToArray(), random);
        File.WriteAllBytes(file.Path, random.Next(8) == 0 ? [.. Encoding.UTF8.GetPreamble(), .. bytes] : bytes);
        CsvFormat format = new() { Separator = separator, MissingTexts = ["?"] };
        Missing missing = random.Next(2) == 0 ? Missing.Mean : Missing.SkipRow;
        try
        {
            CsvData<int> data = CsvData.From(file.Path, csv => csv.Numbers("length", "width").IfMissing(missing).OneHot("colour").Labels($"spe{separator}cies"), format);
            Dataset<int> loaded = data.Load();
            Assert.Equal(data.Count, loaded.Count);
            Assert.DoesNotContain(CsvFile.Inputs(loaded), static value => !float.IsFinite(value));
        }
        catch (InvalidDataException refusal)
        {
            Assert.InRange(refusal.Message.Length, 1, 5000);
        }
    });
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using Kolum.ItaAnalytics.Api.Access;
using Kolum.ItaAnalytics.Api.Commands;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kolum.ItaAnalytics.Tests.Access;

/// <summary>The program's own keys, in the clear in a closed folder or sealed by a certificate.</summary>
public sealed class ProgramKeysTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("ita-keys-");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public void With_a_certificate_no_key_stands_in_the_clear_and_the_next_start_opens_what_this_one_sealed()
    {
        var file = Certificate("of the test");

        var @sealed = Seal(("Keys:Certificate", file), ("Keys:CertificatePassword", "of the test")).Protect("secret");

        Seal(("Keys:Certificate", file), ("Keys:CertificatePassword", "of the test")).Unprotect(@sealed).Should().Be("secret");
        Kept().Should().Contain("EncryptedData").And.NotContain("<value>");
        FluentActions.Invoking(() => Seal().Unprotect(@sealed)).Should().Throw<CryptographicException>("without the certificate the keys are of no use");
    }

    [Fact]
    public void Without_one_they_lie_in_a_folder_that_nobody_else_may_open()
    {
        Seal().Protect("secret");

        Kept().Should().Contain("<value>");
        if (!OperatingSystem.IsWindows())
        {
            new DirectoryInfo(Path.Combine(data.FullName, "keys")).UnixFileMode.Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData("another password")]
    [InlineData(null)]
    public void A_certificate_that_cannot_be_read_is_told(string? password)
    {
        var file = password is null ? Path.Combine(data.FullName, "missing.pfx") : Certificate("of the test");

        FluentActions.Invoking(() => Seal(("Keys:Certificate", file), ("Keys:CertificatePassword", password ?? "")))
            .Should().Throw<CommandRefusedException>().Which.Code.Should().Be(ProgramKeys.CertificateUnreadable);
    }

    private IDataProtector Seal(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        return new ServiceCollection().AddLogging().AddProgramKeys(configuration, data.FullName).BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }

    private string Kept() => string.Concat(Directory.EnumerateFiles(Path.Combine(data.FullName, "keys"), "*.xml").Select(File.ReadAllText));

    private string Certificate(string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=ita keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2035, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var file = Path.Combine(data.FullName, "keys.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, password));
        return file;
    }
}

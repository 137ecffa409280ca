#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include "support/catch.h"

#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QPainter>
#include <QRadioButton>

using namespace rapport::ui;
using namespace Qt::StringLiterals;

namespace {
QImage drawn(const QIcon& icon) { return icon.pixmap(QSize(22, 22)).toImage().convertToFormat(QImage::Format_ARGB32); }

/// The colour of the most opaque pixel: the ink.
QColor inkOf(const QImage& image) {
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > ink.alpha())
                ink = image.pixelColor(x, y);
        }
    }
    return ink;
}
} // namespace

TEST_CASE("contrast is measured as WCAG does", "[gui]") {
    CHECK(contrast(Qt::white, Qt::black) == Approx(21.0));
    CHECK(contrast(Qt::black, Qt::white) == Approx(21.0));
    CHECK(contrast(QColor(0x777777), Qt::white) == Approx(4.48).margin(0.01));
}

TEST_CASE("words can be read on every ground of both themes", "[gui]") {
    for (const Tokens* tokens : {&lightTokens(), &darkTokens()}) {
        for (const QColor& ground : {tokens->window, tokens->side, tokens->base, tokens->selection}) {
            CHECK(contrast(tokens->text, ground) >= 4.5);
            CHECK(contrast(tokens->soft, ground) >= 4.5);
        }
        CHECK(contrast(tokens->onAccent, tokens->accent) >= 4.5);
        CHECK(contrast(tokens->accent, tokens->base) >= 4.5);
        CHECK(contrast(tokens->text, tokens->accentSoft) >= 4.5);
    }
}

TEST_CASE("chips can be read in every tone", "[gui]") {
    using rapport::presentation::Tone;
    for (const Tokens* tokens : {&lightTokens(), &darkTokens()}) {
        for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Green, Tone::Amber, Tone::Red}) {
            const ToneColors colors = toneColors(*tokens, tone);
            INFO(int(tone) << " " << colors.word.name().toStdString());
            CHECK(contrast(colors.word, colors.ground) >= 4.5);
        }
    }
}

TEST_CASE("a palette leads back to the tokens it was made from", "[gui]") {
    CHECK(&tokensOf(paletteFrom(lightTokens())) == &lightTokens());
    CHECK(&tokensOf(paletteFrom(darkTokens())) == &darkTokens());
}

TEST_CASE("the theme is switched while the program runs, and icons follow", "[gui]") {
    auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
    Theme theme(application, Appearance::Light);
    const QIcon icon = icons::icon(u"today"_s);
    CHECK_FALSE(theme.isDark());
    CHECK(QApplication::palette().color(QPalette::Window) == lightTokens().window);
    CHECK(inkOf(drawn(icon)) == lightTokens().text);

    theme.setAppearance(Appearance::Dark);
    CHECK(theme.isDark());
    CHECK(QApplication::palette().color(QPalette::Window) == darkTokens().window);
    CHECK(inkOf(drawn(icon)) == darkTokens().text);

    theme.setAppearance(Appearance::Light);
    CHECK(inkOf(drawn(icon)) == lightTokens().text);
}

TEST_CASE("a mark that is not set is seen on either ground", "[gui]") {
    auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
    const auto appearance = GENERATE(Appearance::Light, Appearance::Dark);
    Theme theme(application, appearance);
    QRadioButton radio;
    QCheckBox check;
    for (QAbstractButton* button : std::initializer_list<QAbstractButton*>{&radio, &check}) {
        button->resize(24, 24);
        const QImage image = button->grab().toImage();
        double strongest = 1;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                strongest = std::max(strongest, contrast(image.pixelColor(x, y), tokensOf(QApplication::palette()).base));
        CHECK(strongest >= 3);
    }
}

TEST_CASE("every icon that is named is embedded and draws something", "[gui]") {
    QFile list(qEnvironmentVariable("RAPPORT_RESOURCES") + u"/icons/icons.txt"_s);
    REQUIRE(list.open(QIODevice::ReadOnly));
    int count = 0;
    for (const QByteArray& line : list.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QString name = QString::fromUtf8(line.left(line.indexOf(' ')));
        INFO(name.toStdString());
        CHECK(inkOf(drawn(icons::icon(name, Qt::red))).alpha() > 100);
        ++count;
    }
    CHECK(count > 30);
}

TEST_CASE("an unknown icon draws nothing", "[gui]") { CHECK(inkOf(drawn(icons::icon(u"no-such-icon"_s))).alpha() == 0); }

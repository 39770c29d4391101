// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Accent.h"
#include "ui/style/GantryStyle.h"
#include "ui/style/Icons.h"
#include "ui/style/StatusGlyph.h"
#include "ui/style/ThemeManager.h"
#include "ui/style/ThemeReader.h"
#include "ui/widgets/Labels.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMessageBox>
#include <QMetaEnum>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

double luminance(const QColor &color)
{
    const auto part
        = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

std::optional<Tone> toneNamed(const QString &name)
{
    static const QStringList names{u"idle"_s,   u"running"_s,     u"waiting"_s, u"success"_s,
                                   u"failed"_s, u"interrupted"_s, u"unknown"_s};
    const qsizetype index = names.indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<Tone>(index));
}

/// The colour a name in the contrast table stands for, from the loaded theme.
QColor named(const Theme &theme, const QString &name)
{
    const Surfaces &s = theme.surface();
    const TerminalColors &t = theme.terminal();
    const DiffColors &d = theme.diff();
    const SyntaxColors &x = theme.syntax();
    const QHash<QString, QColor> own{{u"textMuted"_s, s.textMuted},
                                     {u"accentText"_s, s.accentText},
                                     {u"activityBar"_s, s.activityBar},
                                     {u"card"_s, s.card},
                                     {u"selected"_s, s.selected},
                                     {u"hover"_s, s.hover},
                                     {u"selectedInactive"_s, s.selectedInactive},
                                     {u"primaryText"_s, s.primaryText},
                                     {u"primary"_s, s.primary},
                                     {u"primaryHover"_s, s.primaryHover},
                                     {u"borderStrong"_s, s.borderStrong},
                                     {u"focusRing"_s, s.focusRing},
                                     {u"addBg"_s, d.addBackground},
                                     {u"addEmphasis"_s, d.addEmphasis},
                                     {u"addText"_s, d.addText},
                                     {u"removeBg"_s, d.removeBackground},
                                     {u"removeEmphasis"_s, d.removeEmphasis},
                                     {u"removeText"_s, d.removeText},
                                     {u"syntax keyword"_s, x.keyword},
                                     {u"syntax string"_s, x.string},
                                     {u"syntax number"_s, x.number},
                                     {u"syntax key"_s, x.key},
                                     {u"syntax comment"_s, x.comment},
                                     {u"syntax function"_s, x.function},
                                     {u"terminal foreground"_s, t.foreground},
                                     {u"terminal fg"_s, t.foreground},
                                     {u"terminal muted"_s, t.muted},
                                     {u"selection"_s, t.selection},
                                     {u"promptBg"_s, t.promptBackground},
                                     {u"terminal"_s, t.background},
                                     {u"axisText"_s, theme.chart().axisText}};
    if (own.contains(name))
        return own.value(name);
    if (name.startsWith("ansi "_L1))
        return t.ansi.at(name.sliced(5).toInt());
    if (name.startsWith("chart "_L1))
        return theme.chart().series.at(name.sliced(6).toInt() - 1);
    if (name.endsWith(" tint"_L1))
        return theme.status(toneNamed(name.chopped(5)).value()).background;
    if (const auto tone = toneNamed(name))
        return theme.status(*tone).foreground;
    bool known = false;
    const int role = QMetaEnum::fromType<QPalette::ColorRole>().keyToValue(name.toLatin1().constData(), &known);
    return known ? theme.palette().color(QPalette::Active, static_cast<QPalette::ColorRole>(role)) : QColor();
}

std::pair<QColor, QColor> pairNamed(const Theme &theme, const QString &name)
{
    if (name == "waiting onSolid"_L1)
        return {theme.status(Tone::Waiting).onSolid, theme.status(Tone::Waiting).solid};
    const QStringList parts = name.split(u" on "_s);
    QString ground = parts.value(1);
    if (parts.size() == 1)
        ground = name.startsWith("syntax"_L1) ? u"Base"_s : u"terminal"_s;
    if (ground == "its tint"_L1)
        ground = parts.first() + u" tint"_s;
    return {named(theme, parts.first()), named(theme, ground)};
}

double floorOf(const QString &name)
{
    const bool mark
        = name.startsWith("chart "_L1) || name.startsWith("borderStrong"_L1) || name.startsWith("focusRing"_L1);
    if (mark)
        return 3.0;
    return name == "terminal foreground"_L1 ? 7.0 : 4.5;
}

QFont tenPoints()
{
    QFont font = ThemeManager::systemFont();
    font.setPointSize(10);
    return font;
}

} // namespace

class tst_Theme : public QObject
{
    Q_OBJECT

private slots:
    void statedContrastIsTrueAndEnough_data();
    void statedContrastIsTrueAndEnough();
    void everyPairIsReadableWithAnyAccent_data();
    void everyPairIsReadableWithAnyAccent();
    void takesTheSystemsAccentWhereItCanBeRead();
    void keepsOursWhereItCannot();
    void theSystemsAccentIsAskedForBeforeOursIsSet();
    void fontsFollowTheUsersSize();
    void rowsGrowWithTheFont();
    void switchChangesPaletteIconsAndLabels();
    void terminalSchemeIsAReadableFile_data();
    void terminalSchemeIsAReadableFile();
    void widgetsReachTheThemeOfTheirStyle();
    void keyboardFocusDrawsTheRingAndTheMouseDoesNot();
    void everyStateHasItsOwnShape();
    void onlyWaitingIsFilled();
    void questionsShowTextAsItIs();
};

void tst_Theme::statedContrastIsTrueAndEnough_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("stated");
    QFile file(u":/gantry/themes/tokens.json"_s);
    (void)applicationTheme(); // brings the resources in
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object().value("contrast"_L1).toObject();
    int pairs = 0;
    for (const bool dark : {false, true}) {
        const QString scheme = dark ? u"dark"_s : u"light"_s;
        const QJsonObject table = all.value(scheme).toObject();
        for (auto it = table.begin(); it != table.end(); ++it, ++pairs)
            QTest::addRow("%s: %s", qPrintable(scheme), qPrintable(it.key())) << dark << it.key() << it->toDouble();
    }
    QVERIFY2(pairs > 200, "the contrast table was not read");
}

void tst_Theme::statedContrastIsTrueAndEnough()
{
    QFETCH(bool, dark);
    QFETCH(QString, name);
    QFETCH(double, stated);
    const auto theme = Theme::load(dark ? Scheme::Dark : Scheme::Light, tenPoints());
    QVERIFY(theme.has_value());
    const auto [front, back] = pairNamed(*theme, name);
    QVERIFY2(front.isValid() && back.isValid(), "no such colour");
    const double computed = contrast(front, back);
    QVERIFY2(std::abs(computed - stated) < 0.02, qPrintable(u"computed %1"_s.arg(computed)));
    QVERIFY2(computed >= floorOf(name), qPrintable(u"only %1"_s.arg(computed)));
}

void tst_Theme::everyPairIsReadableWithAnyAccent_data()
{
    QTest::addColumn<QColor>("accent");
    for (const int hue : {-1, 0, 30, 60, 120, 180, 240, 300}) {
        for (const int lightness : {0, 40, 90, 128, 170, 215, 255})
            QTest::addRow("hue %d, lightness %d", hue, lightness)
                << QColor::fromHsl(std::max(0, hue), hue < 0 ? 0 : 255, lightness).toRgb();
    }
    QTest::newRow("Breeze") << QColor(u"#3daee9"_s);
    QTest::newRow("Ubuntu") << QColor(u"#e95420"_s);
    QTest::newRow("GNOME") << QColor(u"#3584e4"_s);
}

/// Whatever the desktop names, no pair of the contrast table may fall under what it has to have.
void tst_Theme::everyPairIsReadableWithAnyAccent()
{
    QFETCH(const QColor, accent);
    QFile file(u":/gantry/themes/tokens.json"_s);
    (void)applicationTheme(); // brings the resources in
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object().value("contrast"_L1).toObject();
    for (const bool dark : {false, true}) {
        auto theme = Theme::load(dark ? Scheme::Dark : Scheme::Light, tenPoints());
        QVERIFY(theme.has_value());
        ThemeReader::setAccent(*theme, accent);
        for (const QString &name : all.value(dark ? u"dark"_s : u"light"_s).toObject().keys()) {
            const auto [front, back] = pairNamed(*theme, name);
            const double computed = contrast(front, back);
            QVERIFY2(computed >= floorOf(name),
                     qPrintable(u"%1, %2: only %3"_s.arg(dark ? u"dark"_s : u"light"_s, name).arg(computed)));
        }
        QVERIFY(contrast(theme->surface().primaryText, theme->surface().primaryPressed) >= 4.5);
    }
}

void tst_Theme::takesTheSystemsAccentWhereItCanBeRead()
{
    const auto hue = [](const QColor &color) { return color.hslHue(); };
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const auto ours = Theme::load(scheme, tenPoints());
        QVERIFY(ours.has_value());
        Theme theme = *ours;
        ThemeReader::setAccent(theme, QColor(u"#e95420"_s)); // orange
        for (const QColor &color :
             {theme.surface().primary, theme.surface().accentText, theme.surface().focusRing, theme.accent(),
              theme.palette().color(QPalette::Highlight), theme.palette().color(QPalette::Inactive, QPalette::Link),
              theme.palette().color(QPalette::Accent)})
            QVERIFY2(std::abs(hue(color) - 16) <= 3, qPrintable(color.name()));
        QCOMPARE_NE(theme.surface().selected, ours->surface().selected);
        // What says something of its own is no business of the desktop's.
        QCOMPARE(theme.status(Tone::Running).foreground, ours->status(Tone::Running).foreground);
        QCOMPARE(theme.chart().series, ours->chart().series);
        // What can be read already is taken as it is.
        ThemeReader::setAccent(theme, ours->surface().primary);
        QCOMPARE(theme.surface().primary, ours->surface().primary);
        QCOMPARE(theme.palette().color(QPalette::Disabled, QPalette::Highlight),
                 ours->palette().color(QPalette::Disabled, QPalette::Highlight));
    }
}

void tst_Theme::keepsOursWhereItCannot()
{
    const auto ours = Theme::load(Scheme::Light, tenPoints());
    QVERIFY(ours.has_value());
    Theme theme = *ours;
    ThemeReader::setAccent(theme, {}); // the desktop names none
    ThemeReader::setAccent(theme, Qt::white);
    QCOMPARE(theme.surface().primary, ours->surface().primary);
    QCOMPARE(theme.surface().focusRing, ours->surface().focusRing);
    QCOMPARE(theme.surface().accentText, ours->surface().accentText);
    QVERIFY(!readableShade(Qt::white, {{Qt::white, 4.5}}));
    QVERIFY(!readableShade(Qt::red, {{Qt::white, 4.5}, {Qt::black, 5}}));
    QCOMPARE(readableShade(Qt::red, {{Qt::black, 5}}), QColor(Qt::red));
}

void tst_Theme::theSystemsAccentIsAskedForBeforeOursIsSet()
{
    const QPalette before = QApplication::palette();
    QPalette desktop = before;
    desktop.setColor(QPalette::Accent, QColor(u"#1a7f37"_s));
    QApplication::setPalette(desktop);
    QCOMPARE(systemAccentColor(), QColor(u"#1a7f37"_s));
    {
        ThemeManager themes;
        QVERIFY(themes.apply(ThemeMode::Light).has_value());
        const QColor ours = themes.theme().surface().primary;
        QCOMPARE_NE(ours, QColor(u"#1a7f37"_s));
        themes.setAccentSource(AccentSource::System);
        QCOMPARE(themes.theme().surface().primary, QColor(u"#1a7f37"_s));
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), QColor(u"#1a7f37"_s));
        QVERIFY(themes.apply(ThemeMode::Dark).has_value()); // a switch keeps it
        QVERIFY(std::abs(themes.theme().accent().hslHue() - QColor(u"#1a7f37"_s).hslHue()) <= 3);
        themes.setAccentSource(AccentSource::Gantry);
        QVERIFY(themes.apply(ThemeMode::Light).has_value());
        QCOMPARE(themes.theme().surface().primary, ours);
    }
    QApplication::setPalette(before);
    // Fusion's own is no choice of the desktop's.
    QPalette plain = before;
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"Fusion"_s));
    plain.setColor(QPalette::Accent, fusion->standardPalette().color(QPalette::Accent));
    QApplication::setPalette(plain);
    QVERIFY(!systemAccentColor().isValid());
    QApplication::setPalette(before);
}

void tst_Theme::fontsFollowTheUsersSize()
{
    const auto theme = Theme::load(Scheme::Light, tenPoints());
    QVERIFY(theme.has_value());
    QCOMPARE(theme->font(FontRole::Tiny).pixelSize(), 11);
    QCOMPARE(theme->font(FontRole::Small).pixelSize(), 12);
    QCOMPARE(theme->font(FontRole::Base).pixelSize(), 13);
    QCOMPARE(theme->font(FontRole::Title).pixelSize(), 15);
    QCOMPARE(theme->font(FontRole::Page).pixelSize(), 18);
    QCOMPARE(theme->font(FontRole::Figure).pixelSize(), 22);
    QFont small = tenPoints();
    small.setPointSize(6);
    const auto tiny = Theme::load(Scheme::Light, small);
    QVERIFY(tiny.has_value());
    QCOMPARE(tiny->font(FontRole::Tiny).pixelSize(), 11); // never smaller
}

void tst_Theme::rowsGrowWithTheFont()
{
    QFont large = tenPoints();
    large.setPointSize(20);
    const auto theme = Theme::load(Scheme::Light, large);
    QVERIFY(theme.has_value());
    const int line = QFontMetrics(theme->font(FontRole::Base)).height();
    QVERIFY(theme->rowHeight(28) >= line + 10);
    QVERIFY(theme->rowHeight(46, 2) >= line + QFontMetrics(theme->font(FontRole::Small)).height());
    const auto usual = Theme::load(Scheme::Light, tenPoints());
    QVERIFY(usual.has_value());
    QVERIFY(usual->rowHeight(28) < theme->rowHeight(28));
}

void tst_Theme::switchChangesPaletteIconsAndLabels()
{
    ThemeManager themes;
    QVERIFY(themes.apply(ThemeMode::Light).has_value());
    TextLabel muted(u"muted"_s, FontRole::Small, TextColor::Muted);
    const QIcon add = icon(u"add"_s);
    const QImage before = add.pixmap(24).toImage();
    const QColor window = QApplication::palette().color(QPalette::Window);
    const QColor words = muted.palette().color(QPalette::WindowText);
    bool told = false;
    connect(&themes, &ThemeManager::changed, this, [&] {
        told = true;
        QCOMPARE(QApplication::palette().color(QPalette::Window), themes.theme().palette().color(QPalette::Window));
    });
    QVERIFY(themes.apply(ThemeMode::Dark).has_value());
    QVERIFY(told);
    QCOMPARE_NE(QApplication::palette().color(QPalette::Window), window);
    QCOMPARE_NE(add.pixmap(24).toImage(), before);
    QCOMPARE_NE(muted.palette().color(QPalette::WindowText), words);
    QCOMPARE(muted.palette().color(QPalette::WindowText), themes.theme().surface().textMuted);
}

void tst_Theme::terminalSchemeIsAReadableFile_data()
{
    QTest::addColumn<ThemeMode>("mode");
    QTest::newRow("light") << ThemeMode::Light;
    QTest::newRow("dark") << ThemeMode::Dark;
}

void tst_Theme::terminalSchemeIsAReadableFile()
{
    QFETCH(ThemeMode, mode);
    ThemeManager themes;
    QVERIFY(themes.apply(mode).has_value());
    QFile file(themes.theme().terminalColorScheme());
    QVERIFY(file.fileName().endsWith(".colorscheme"_L1));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("[Color7Intense]"));
    const QColor ground = themes.theme().terminal().background;
    const QByteArray stated = "[Background]\nColor=" + QByteArray::number(ground.red()) + ','
        + QByteArray::number(ground.green()) + ',' + QByteArray::number(ground.blue());
    QVERIFY(text.contains(stated));
}

void tst_Theme::widgetsReachTheThemeOfTheirStyle()
{
    ThemeManager themes;
    QVERIFY(themes.apply(ThemeMode::Dark).has_value());
    QWidget plain;
    QVERIFY(theme(&plain).isDark());
    QWidget odd;
    odd.setStyleSheet(u"color: red"_s); // wraps the style in one of Qt's own
    QVERIFY(theme(&odd).isDark());
}

void tst_Theme::keyboardFocusDrawsTheRingAndTheMouseDoesNot()
{
    ThemeManager themes;
    QVERIFY(themes.apply(ThemeMode::Light).has_value());
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *first = new QPushButton(u"First"_s);
    auto *second = new QPushButton(u"Second"_s);
    row->addWidget(first);
    row->addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto ringed = [&](const QPushButton *button) {
        const QImage image = window.grab().toImage();
        return image.pixelColor(button->geometry().center().x(), button->y() - 2) == themes.theme().surface().focusRing;
    };
    QTest::mouseClick(second, Qt::LeftButton);
    QVERIFY(!ringed(second));
    first->setFocus(Qt::OtherFocusReason);
    QTest::keyClick(&window, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QVERIFY(ringed(second));
    QVERIFY(!ringed(first));
    QTest::keyClick(&window, Qt::Key_Tab);
    QVERIFY(ringed(first));
    QVERIFY(!ringed(second));
    // Also around a button that fills the widget it stands in, as in the box at the foot of a dialog.
    auto *foot = new QDialogButtonBox(QDialogButtonBox::Ok);
    row->addWidget(foot);
    const QPushButton *third = foot->button(QDialogButtonBox::Ok);
    QTRY_VERIFY(third->isVisible());
    QTest::keyClick(&window, Qt::Key_Tab);
    QTest::keyClick(&window, Qt::Key_Tab);
    QVERIFY(third->hasFocus());
    const QPoint top = third->mapTo(&window, QPoint(third->width() / 2, -2));
    QTRY_COMPARE(window.grab().toImage().pixelColor(top), themes.theme().surface().focusRing);
}

void tst_Theme::everyStateHasItsOwnShape()
{
    // Queued shares the circle with Idle on purpose.
    const QList<StatusGlyph> glyphs{StatusGlyph::Idle,     StatusGlyph::Pending,     StatusGlyph::Running,
                                    StatusGlyph::Waiting,  StatusGlyph::Success,     StatusGlyph::Failed,
                                    StatusGlyph::TimedOut, StatusGlyph::Interrupted, StatusGlyph::Cancelled,
                                    StatusGlyph::Unknown};
    QList<QImage> shapes;
    for (const StatusGlyph glyph : glyphs) {
        QVERIFY(hasIcon(iconNameOf(glyph)));
        const QImage shape = iconPixmap(iconNameOf(glyph), 28, Qt::black, 1.0).toImage();
        QVERIFY2(!shapes.contains(shape), qPrintable(iconNameOf(glyph)));
        shapes << shape;
    }
}

void tst_Theme::onlyWaitingIsFilled()
{
    const auto theme = Theme::load(Scheme::Light, tenPoints());
    QVERIFY(theme.has_value());
    for (int i = 0; i <= static_cast<int>(StatusGlyph::Info); ++i) {
        QImage image(28, 28, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintStatusGlyph(painter, QRectF(0, 0, 28, 28), static_cast<StatusGlyph>(i), *theme);
        painter.end();
        const bool filled = image.pixelColor(6, 14) == theme->status(Tone::Waiting).solid;
        QCOMPARE(filled, static_cast<StatusGlyph>(i) == StatusGlyph::Waiting);
    }
}

void tst_Theme::questionsShowTextAsItIs()
{
    ThemeManager themes;
    QVERIFY(themes.apply(ThemeMode::Light).has_value());
    QMessageBox box(QMessageBox::NoIcon, u"Remove"_s, u"Remove <b>one</b>?"_s);
    box.setInformativeText(u"<img src='file:///x'>"_s);
    box.ensurePolished();
    const auto labels = box.findChildren<QLabel *>();
    QVERIFY(labels.size() >= 2);
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QWidget window;
    QToolTip::showText(QPoint(1, 1), u"echo <b>x</b><!-- hidden -->"_s, &window);
    const QWidgetList all = QApplication::topLevelWidgets();
    const auto tip = std::ranges::find_if(all, [](const QWidget *widget) { return widget->inherits("QTipLabel"); });
    QVERIFY(tip != all.end());
    QCOMPARE(qobject_cast<QLabel *>(*tip)->textFormat(), Qt::PlainText);
    QToolTip::hideText();
}

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"

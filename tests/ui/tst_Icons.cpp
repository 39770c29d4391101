// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Icons.h"
#include "ui/style/ThemeManager.h"

#include "tests/helpers/TestPaths.h"

#include <QDir>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

/// How much ink an image holds, and its strongest colour.
std::pair<int, QColor> ink(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int count = 0;
    QColor strongest;
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = qAlpha(image.pixel(x, y));
            count += alpha > 40 ? 1 : 0;
            if (alpha > most) {
                most = alpha;
                strongest = QColor(image.pixel(x, y));
            }
        }
    }
    return {count, strongest};
}

bool near(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 24 && std::abs(a.green() - b.green()) < 24
        && std::abs(a.blue() - b.blue()) < 24;
}

} // namespace

class tst_Icons : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_themes.apply(ThemeMode::Light).has_value()); }
    void everyNamedIconDrawsInEveryMode_data();
    void everyNamedIconDrawsInEveryMode();
    void drawingsFollowTheGrid();
    void checkedIconsTakeTheAccent();
    void anUnknownNameGivesNoIcon();
    void sameNameOfMeaningAndDrawingStaysApart();
    void sharpAtTwiceTheScale();
    void theProgramHasAnIcon();

private:
    ThemeManager m_themes;
};

void tst_Icons::everyNamedIconDrawsInEveryMode_data()
{
    QTest::addColumn<QString>("name");
    QVERIFY(iconNames().size() > 60);
    for (const QString &name : iconNames())
        QTest::newRow(qPrintable(name)) << name;
}

void tst_Icons::everyNamedIconDrawsInEveryMode()
{
    QFETCH(QString, name);
    QVERIFY(hasIcon(name));
    const Theme &theme = m_themes.theme();
    const QIcon drawn = icon(name);
    const std::pair<QIcon::Mode, QColor> modes[] = {
        {QIcon::Normal, theme.text()},
        {QIcon::Disabled, theme.disabledText()},
        {QIcon::Selected, theme.palette().color(QPalette::HighlightedText)},
    };
    for (const auto &[mode, color] : modes) {
        const auto [count, strongest] = ink(drawn.pixmap(QSize(48, 48), 1.0, mode));
        QVERIFY2(count > 40, "empty");
        QVERIFY2(near(strongest, color), qPrintable(strongest.name() + u" is not "_s + color.name()));
    }
}

void tst_Icons::drawingsFollowTheGrid()
{
    const QDir folder(helpers::sourceFile("resources/icons"));
    const QStringList files = folder.entryList({u"*.svg"_s});
    QVERIFY(files.size() > 60);
    for (const QString &name : files) {
        if (name == "gantry.svg"_L1)
            continue;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY2(svg.contains("viewBox=\"0 0 24 24\""), qPrintable(name));
        QVERIFY2(svg.contains("stroke-width=\"1.75\"") && svg.contains("stroke-linecap=\"round\""), qPrintable(name));
        QVERIFY2(!svg.contains('#'), qPrintable(name + u": a colour of its own"_s));
        QVERIFY2(hasIcon(QFileInfo(name).completeBaseName()), qPrintable(name + u": not in the resources"_s));
    }
}

void tst_Icons::checkedIconsTakeTheAccent()
{
    const auto [count, color] = ink(icon(u"autoPlay"_s).pixmap(QSize(48, 48), 1.0, QIcon::Normal, QIcon::On));
    QVERIFY(count > 0);
    QVERIFY(near(color, m_themes.theme().surface().accentText));
}

void tst_Icons::anUnknownNameGivesNoIcon()
{
    QVERIFY(icon(u"no-such-thing"_s).isNull());
    QVERIFY(icon(QString()).isNull());
    QVERIFY(!hasIcon(u"../themes/tokens"_s));
}

void tst_Icons::sameNameOfMeaningAndDrawingStaysApart()
{
    // "palette" means the command palette; "appearance" is drawn by the drawing called palette.
    QPixmap painted(48, 48);
    painted.fill(Qt::transparent);
    QPainter painter(&painted);
    icon(u"appearance"_s).paint(&painter, QRect(0, 0, 48, 48));
    painter.end();
    QCOMPARE_NE(painted.toImage(), iconPixmap(u"palette"_s, 48, m_themes.theme().text(), 1.0).toImage());
}

void tst_Icons::sharpAtTwiceTheScale()
{
    const QPixmap twice = icon(u"add"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(twice.size(), QSize(32, 32));
    QCOMPARE(twice.devicePixelRatio(), 2.0);
}

void tst_Icons::theProgramHasAnIcon()
{
    const QIcon program = applicationIcon();
    QVERIFY(program.availableSizes().contains(QSize(16, 16)));
    QVERIFY(ink(program.pixmap(64)).first > 1000);
}

QTEST_MAIN(tst_Icons)
#include "tst_Icons.moc"

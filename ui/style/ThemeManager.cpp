// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/ThemeManager.h"

#include "ui/style/Accent.h"
#include "ui/style/GantryStyle.h"
#include "ui/style/ThemeReader.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QSaveFile>
#include <QStyleHints>
#include <QToolTip>

namespace ui {

namespace {

/// What Qt answers when no desktop has said which font it uses.
bool isPlaceholder(const QFont &font)
{
    static const QStringList generic = {QString(), QStringLiteral("Sans Serif"), QStringLiteral("Sans"),
                                        QStringLiteral("sans-serif"), QStringLiteral("Helvetica")};
    return generic.contains(font.family());
}

} // namespace

ThemeManager::ThemeManager(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_systemAccent(systemAccentColor())
    , m_baseFont(systemFont())
    , m_folder(folder)
{
    if (m_folder.isEmpty()) {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path();
    }
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &ThemeManager::followSystem);
}

ThemeManager::~ThemeManager() = default;

QFont ThemeManager::systemFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (!isPlaceholder(font))
        return font;
    const QString preferred = QStringLiteral("Noto Sans");
    if (QFontDatabase::hasFamily(preferred))
        font.setFamily(preferred);
    font.setPointSize(10);
    return font;
}

const Theme &ThemeManager::theme() const
{
    return m_style ? m_style->theme() : applicationTheme();
}

base::Result<> ThemeManager::apply(ThemeMode mode)
{
    m_mode = mode;
    return install(wantedScheme());
}

void ThemeManager::setAccentSource(AccentSource source)
{
    if (m_accentSource == source)
        return;
    m_accentSource = source;
    if (m_style)
        (void)install(m_style->theme().scheme()); // the same resources were readable a moment ago
}

void ThemeManager::setBaseFont(const QFont &font)
{
    m_baseFont = font;
    if (m_style)
        (void)install(m_style->theme().scheme()); // the same resources were readable a moment ago
}

Scheme ThemeManager::wantedScheme() const
{
    if (m_mode == ThemeMode::Light)
        return Scheme::Light;
    if (m_mode == ThemeMode::Dark)
        return Scheme::Dark;
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
}

base::Result<> ThemeManager::install(Scheme scheme)
{
    auto loaded = Theme::load(scheme, m_baseFont);
    if (!loaded)
        return std::unexpected(loaded.error());
    if (m_accentSource == AccentSource::System)
        ThemeReader::setAccent(*loaded, m_systemAccent);
    loaded->setTerminalColorScheme(writeTerminalScheme(scheme));
    if (m_style) {
        m_style->setTheme(*loaded);
    } else {
        m_style = new GantryStyle(*loaded);
        QApplication::setStyle(m_style);
    }
    QApplication::setPalette(loaded->palette());
    QApplication::setFont(loaded->font(FontRole::Base));
    for (const char *small : {"QHeaderView", "QTabBar", "ui::LinkButton"})
        QApplication::setFont(loaded->font(FontRole::Small), small);
    QToolTip::setFont(loaded->font(FontRole::Small));
    QPalette tips = loaded->palette();
    QToolTip::setPalette(tips);
    // A palette change alone misses hidden widgets, sizes, and colours that are not in the palette.
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent restyled(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &restyled);
    }
    emit changed();
    return {};
}

void ThemeManager::followSystem()
{
    if (m_style && m_mode == ThemeMode::System && wantedScheme() != m_style->theme().scheme())
        (void)install(wantedScheme()); // the resources were readable when the program started
}

QString ThemeManager::writeTerminalScheme(Scheme scheme)
{
    const QString name = scheme == Scheme::Dark ? QStringLiteral("gantry-dark.colorscheme")
                                                : QStringLiteral("gantry-light.colorscheme");
    const QString path = m_folder + u'/' + name;
    // Written anew by each program: an older version's file may lie there.
    QFile source(QStringLiteral(":/gantry/themes/") + name);
    QSaveFile file(path);
    if (!QDir().mkpath(m_folder) || !source.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly))
        return {};
    file.write(source.readAll());
    return file.commit() ? path : QString();
}

} // namespace ui

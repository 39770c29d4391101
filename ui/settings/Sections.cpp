// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/Sections.h"

#include "ui/settings/TerminalPreview.h"
#include "ui/widgets/Buttons.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFontComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

struct Mode
{
    const char *cli;
    QString words;
    QString meaning;
};

QList<Mode> permissionModes()
{
    return {
        {"manual", PermissionsSection::tr("Ask before acting"),
         PermissionsSection::tr("Claude asks before it changes a file or runs a command.")},
        {"acceptEdits", PermissionsSection::tr("Accept edits"),
         PermissionsSection::tr("Files may be changed, commands are asked for.")},
        {"plan", PermissionsSection::tr("Plan only"),
         PermissionsSection::tr("Nothing is changed until you approve a plan.")},
        {"auto", PermissionsSection::tr("Decide by itself"),
         PermissionsSection::tr("Claude judges which actions need a question.")},
        {"dontAsk", PermissionsSection::tr("Deny what is not allowed"),
         PermissionsSection::tr("Anything without a rule is denied without a question.")},
        {"bypassPermissions", PermissionsSection::tr("Bypass permissions"),
         PermissionsSection::tr("Nothing is asked. Only for machines that hold nothing of value.")},
    };
}

template <typename Enum>
Enum chosen(const QComboBox *box)
{
    return static_cast<Enum>(std::max(0, box->currentIndex()));
}

} // namespace

TerminalSection::TerminalSection(QWidget *parent)
    : SettingsSection(QStringLiteral("terminal"), tr("Terminal"), parent)
    , m_font(new QFontComboBox(this))
    , m_preview(new TerminalPreview(this))
{
    addGroup(tr("Text"));
    m_font->setFontFilters(QFontComboBox::MonospacedFonts);
    m_font->setEditable(false);
    describe(m_font, QStringLiteral("terminalFont"), tr("Font"));
    addRow(tr("Font"), m_font);
    m_size = addNumber(QStringLiteral("terminalFontSize"), tr("Size"), 8, 32, tr(" px"));
    m_colors = addChoice(QStringLiteral("terminalColors"), tr("Colours"),
                         {tr("Same as the window"), tr("Always light"), tr("Always dark")});
    addWide(m_preview);
    addGroup(tr("Behaviour"));
    m_scrollback = addNumber(QStringLiteral("scrollback"), tr("Scrollback"), 0, 100'000, tr(" lines"),
                             tr("About 17 MB for 10,000 lines. The log keeps everything."));
    m_scrollback->setSingleStep(1000);
    m_bell
        = addChoice(QStringLiteral("bell"), tr("Bell"), {tr("Nothing"), tr("Mark on the tab"), tr("Sound and mark")});
    m_links = addCheck(QStringLiteral("openLinks"), tr("Ctrl+click opens links"));
    m_clipboard = addCheck(QStringLiteral("clipboardWrites"), tr("Programs may write to the clipboard"),
                           tr("Any program in the terminal could then replace what you copied."));
    addGroup(tr("Claude"));
    m_renderer = addChoice(QStringLiteral("renderer"), tr("Screen"), {tr("Inline, with scrollback"), tr("Full screen")},
                           tr("For new sessions"));
    m_screenReader = addCheck(QStringLiteral("screenReaderMode"), tr("Claude's screen-reader mode"),
                              tr("For new sessions. Logs is the readable view of any output."));
    finish();
    connectFields();
}

void TerminalSection::connectFields()
{
    connect(m_font, &QFontComboBox::currentFontChanged, this, [this](const QFont &font) {
        edit([&](SettingsValues &values) { values.terminalFontFamily = font.family(); });
        fill();
    });
    connect(m_size, &QSpinBox::valueChanged, this, [this](int size) {
        edit([&](SettingsValues &values) { values.terminalFontSize = size; });
        m_preview->show(values());
    });
    connect(m_colors, &QComboBox::currentIndexChanged, this, [this] {
        edit([&](SettingsValues &values) { values.terminalColors = chosen<SettingsValues::TerminalColors>(m_colors); });
        m_preview->show(values());
    });
    connect(m_scrollback, &QSpinBox::valueChanged, this,
            [this](int lines) { edit([&](SettingsValues &values) { values.scrollbackLines = lines; }); });
    connect(m_bell, &QComboBox::currentIndexChanged, this,
            [this] { edit([&](SettingsValues &values) { values.bell = chosen<SettingsValues::Bell>(m_bell); }); });
    connect(m_links, &QCheckBox::toggled, this,
            [this](bool on) { edit([&](SettingsValues &values) { values.openLinks = on; }); });
    connect(m_clipboard, &QCheckBox::toggled, this,
            [this](bool on) { edit([&](SettingsValues &values) { values.clipboardWrites = on; }); });
    connect(m_renderer, &QComboBox::currentIndexChanged, this, [this] {
        edit([&](SettingsValues &values) { values.renderer = chosen<SettingsValues::Renderer>(m_renderer); });
    });
    connect(m_screenReader, &QCheckBox::toggled, this,
            [this](bool on) { edit([&](SettingsValues &values) { values.screenReaderMode = on; }); });
}

void TerminalSection::fill()
{
    const QSignalBlocker quiet(m_font);
    m_font->setCurrentFont(QFont(values().terminalFontFamily));
    m_size->setValue(values().terminalFontSize);
    m_colors->setCurrentIndex(static_cast<int>(values().terminalColors));
    m_scrollback->setValue(values().scrollbackLines);
    m_bell->setCurrentIndex(static_cast<int>(values().bell));
    m_links->setChecked(values().openLinks);
    m_clipboard->setChecked(values().clipboardWrites);
    m_renderer->setCurrentIndex(static_cast<int>(values().renderer));
    m_screenReader->setChecked(values().screenReaderMode);
    m_preview->show(values());
}

PermissionsSection::PermissionsSection(QWidget *parent)
    : SettingsSection(QStringLiteral("permissions"), tr("Permissions"), parent)
    , m_modes(new QButtonGroup(this))
{
    addGroup(tr("Mode of new sessions"));
    for (const Mode &mode : permissionModes()) {
        auto *button = new QRadioButton(mode.words, this);
        const QString cli = QString::fromLatin1(mode.cli);
        button->setToolTip(cli);
        describe(button, QStringLiteral("mode-") + cli, mode.words, mode.meaning);
        button->setProperty("mode", cli);
        m_modes->addButton(button);
        auto *both = new QWidget(this);
        auto *column = new QVBoxLayout(both);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *meaning = new TextLabel(mode.meaning, FontRole::Small, TextColor::Muted, both);
        meaning->setContentsMargins(theme(this).size().space.xl, 0, 0, 0);
        meaning->setWordWrap(true);
        column->addWidget(button);
        column->addWidget(meaning);
        addWide(both);
        connect(button, &QRadioButton::toggled, this, [this, cli](bool on) {
            if (on)
                edit([&](SettingsValues &values) { values.permissionMode = cli; });
        });
    }
    addGroup(tr("What was decided"));
    for (const bool rules : {true, false}) {
        auto *open = new QPushButton(rules ? tr("Show the rules") : tr("Show the decisions"), this);
        describe(open, rules ? QStringLiteral("showRules") : QStringLiteral("showDecisions"), open->text());
        addRow(rules ? tr("Rules") : tr("Record"), open,
               rules ? tr("What is allowed or denied without a question, per project.")
                     : tr("Who allowed or denied what, and when."));
        connect(open, &QPushButton::clicked, this, [this, rules] { emit listRequested(rules); });
    }
    finish();
}

void PermissionsSection::fill()
{
    for (QAbstractButton *button : m_modes->buttons())
        button->setChecked(button->property("mode").toString() == values().permissionMode);
}

AppearanceSection::AppearanceSection(QWidget *parent)
    : SettingsSection(QStringLiteral("appearance"), tr("Appearance"), parent)
    , m_theme(new SegmentedButtons(this))
    , m_accent(new SegmentedButtons(this))
    , m_density(new SegmentedButtons(this))
{
    addGroup(tr("Colours"));
    describe(m_theme, QStringLiteral("theme"), tr("Theme"));
    m_theme->addSegment(QStringLiteral("system"), tr("System"));
    m_theme->addSegment(QStringLiteral("light"), tr("Light"));
    m_theme->addSegment(QStringLiteral("dark"), tr("Dark"));
    addRow(tr("Theme"), m_theme, tr("Terminals and charts change with it"));
    describe(m_accent, QStringLiteral("accent"), tr("Accent"));
    m_accent->addSegment(QStringLiteral("gantry"), tr("Gantry's"));
    m_accent->addSegment(QStringLiteral("system"), tr("The system's"));
    addRow(tr("Accent"), m_accent, tr("The system's is taken where it can be read. It is asked for at the start."));
    addGroup(tr("Layout"));
    describe(m_density, QStringLiteral("density"), tr("Row height"));
    m_density->addSegment(QStringLiteral("standard"), tr("Standard"));
    m_density->addSegment(QStringLiteral("dense"), tr("Dense"));
    addRow(tr("Row height"), m_density);
    m_words = addCheck(QStringLiteral("wordsInActivityBar"), tr("Words in the activity bar"));
    m_menuBar = addCheck(QStringLiteral("menuBar"), tr("Menu bar"), tr("The menu button holds the same menus."));
    m_motion = addCheck(QStringLiteral("reducedMotion"), tr("Reduce motion"),
                        tr("No fading notices and no blinking cursor."));
    addGroup(tr("Quitting"));
    m_askBeforeQuit = addCheck(QStringLiteral("askBeforeQuit"), tr("Ask when sessions are still running"),
                               tr("Otherwise they keep running."));
    finish();
    connect(m_theme, &SegmentedButtons::currentChanged, this, [this](const QString &id) {
        edit([&](SettingsValues &values) {
            values.theme = id == QLatin1StringView("dark") ? SettingsValues::Theme::Dark
                : id == QLatin1StringView("light")         ? SettingsValues::Theme::Light
                                                           : SettingsValues::Theme::System;
        });
    });
    connect(m_density, &SegmentedButtons::currentChanged, this, [this](const QString &id) {
        edit([&](SettingsValues &values) {
            values.density
                = id == QLatin1StringView("dense") ? SettingsValues::Density::Dense : SettingsValues::Density::Standard;
        });
    });
    connect(m_accent, &SegmentedButtons::currentChanged, this, [this](const QString &id) {
        edit([&](SettingsValues &values) { values.systemAccent = id == QLatin1StringView("system"); });
    });
    const auto bind = [this](QCheckBox *box, bool SettingsValues::*field) {
        connect(box, &QCheckBox::toggled, this,
                [this, field](bool on) { edit([&](SettingsValues &values) { values.*field = on; }); });
    };
    bind(m_words, &SettingsValues::wordsInActivityBar);
    bind(m_menuBar, &SettingsValues::menuBar);
    bind(m_motion, &SettingsValues::reducedMotion);
    bind(m_askBeforeQuit, &SettingsValues::askBeforeQuit);
}

void AppearanceSection::fill()
{
    static const QStringList themes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    m_theme->setCurrent(themes.at(static_cast<qsizetype>(values().theme)));
    m_accent->setCurrent(values().systemAccent ? QStringLiteral("system") : QStringLiteral("gantry"));
    m_density->setCurrent(values().density == SettingsValues::Density::Dense ? QStringLiteral("dense")
                                                                             : QStringLiteral("standard"));
    m_words->setChecked(values().wordsInActivityBar);
    m_menuBar->setChecked(values().menuBar);
    m_motion->setChecked(values().reducedMotion);
    m_askBeforeQuit->setChecked(values().askBeforeQuit);
}

} // namespace ui

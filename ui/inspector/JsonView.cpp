// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/JsonView.h"

#include "ui/style/Theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QEvent>
#include <QJsonDocument>

namespace ui {

using namespace Qt::StringLiterals;
using Style = KSyntaxHighlighting::Theme::TextStyle;
using Syntax = KSyntaxHighlighting::Theme;

namespace {

/// Reading the index of all definitions takes some 10 ms: once per program, when the first JSON is shown.
KSyntaxHighlighting::Definition jsonDefinition()
{
    static KSyntaxHighlighting::Repository repository;
    static const KSyntaxHighlighting::Definition definition = repository.definitionForName(u"JSON"_s);
    return definition;
}

QColor colorOf(Style style, const SyntaxColors &colors)
{
    switch (style) {
    case Syntax::DataType:
    case Syntax::Attribute:
    case Syntax::Variable:
        return colors.key;
    case Syntax::String:
    case Syntax::VerbatimString:
    case Syntax::SpecialString:
    case Syntax::Char:
    case Syntax::SpecialChar:
        return colors.string;
    case Syntax::DecVal:
    case Syntax::BaseN:
    case Syntax::Float:
        return colors.number;
    case Syntax::Keyword:
    case Syntax::Constant:
        return colors.keyword;
    case Syntax::Comment:
        return colors.comment;
    default:
        return {};
    }
}

} // namespace

/// Takes the structure from KSyntaxHighlighting and the colours from our tokens instead of one of its themes.
class JsonHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
public:
    JsonHighlighter(QTextDocument *document, const QWidget *widget)
        : KSyntaxHighlighting::SyntaxHighlighter(document)
        , m_widget(widget)
    {
        setDefinition(jsonDefinition());
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const QColor color = colorOf(format.textStyle(), ui::theme(m_widget).syntax());
        if (length > 0 && color.isValid())
            setFormat(offset, length, color);
    }

private:
    const QWidget *m_widget;
};

JsonView::JsonView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(theme(this).font(FontRole::Mono));
    setUndoRedoEnabled(false);
}

JsonView::~JsonView() = default;

void JsonView::setJson(const QJsonObject &json)
{
    const QByteArray text = json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Indented);
    const bool isBig = text.size() > plainAbove;
    if (isBig)
        m_highlighter.reset();
    else if (!m_highlighter)
        m_highlighter = std::make_unique<JsonHighlighter>(document(), this);
    setPlainText(QString::fromUtf8(text).trimmed());
}

bool JsonView::isHighlighted() const
{
    return m_highlighter != nullptr;
}

void JsonView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::StyleChange && event->type() != QEvent::PaletteChange)
        return;
    // Comparing first: setFont() inside a style change would come back here.
    const QFont wanted = theme(this).font(FontRole::Mono);
    if (font() != wanted)
        setFont(wanted);
    if (m_highlighter)
        m_highlighter->rehighlight();
}

} // namespace ui

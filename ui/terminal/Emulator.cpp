// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/Emulator.h"

#include <QBuffer>
#include <QMouseEvent>
#include <QScrollBar>

#include <qtermwidget.h>

#include <sys/ioctl.h>

namespace ui {

namespace {

/// The library's headers do not declare these two classes, so they are found by name.
QObject *childOfClass(QObject *parent, const char *name)
{
    const QObjectList children = parent->findChildren<QObject *>();
    for (QObject *child : children) {
        if (qstrcmp(child->metaObject()->className(), name) == 0)
            return child;
    }
    return nullptr;
}

} // namespace

bool isAllowedLink(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    return url.isValid() && (scheme == u"http" || scheme == u"https" || (scheme == u"file" && url.isLocalFile()));
}

Emulator::Emulator(QWidget *parent)
    : QWidget(parent)
    , m_terminal(new QTermWidget(0, this))
{
    findParts();
    m_terminal->setScrollBarPosition(QTermWidgetInterface::NoScrollBar);
    m_terminal->setTerminalSizeHint(false);
    m_terminal->setBlinkingCursor(false);
    // Without it bold text is not drawn bold at all.
    m_terminal->setBoldIntense(true);
    m_terminal->setDrawLineChars(true);
    m_terminal->startTerminalTeletype();
    connectSignals();
    setFocusProxy(m_display);
}

Emulator::~Emulator() = default;

void Emulator::findParts()
{
    m_display = qobject_cast<QWidget *>(childOfClass(m_terminal, "Konsole::TerminalDisplay"));
    Q_ASSERT(m_display); // the constructor above has made it
    m_scrollBar = m_display->findChild<QScrollBar *>();
    Q_ASSERT(m_scrollBar);
}

void Emulator::connectSignals()
{
    connect(m_terminal, &QTermWidget::receivedData, this, [this](const QString &bytes) {
        // One character per byte, emitted after the emulator has used them.
        emit bytesUsed(bytes.size());
        showEcho(bytes.size());
    });
    connect(m_terminal, &QTermWidget::sendData, this, [this](const char *bytes, int size) {
        expectEcho();
        emit bytesToSend(QByteArray(bytes, size));
    });
    connect(m_terminal, &QTermWidget::titleChanged, this, &Emulator::titleChanged);
    connect(m_terminal, &QTermWidget::urlActivated, this, [this](const QUrl &url) {
        if (isAllowedLink(url))
            emit linkActivated(url);
    });
    connect(m_display, SIGNAL(changedContentSizeSignal(int, int)), this, SLOT(onContentSizeChanged()));
    // The display would beep; whether to do so is the user's choice.
    if (QObject *session = childOfClass(m_terminal, "Konsole::Session")) {
        disconnect(session, SIGNAL(bellRequest(QString)), m_display, SLOT(bell(QString)));
        connect(session, SIGNAL(bellRequest(QString)), this, SLOT(onBell()));
    }
}

void Emulator::onContentSizeChanged()
{
    emit gridSizeChanged();
}

void Emulator::onBell()
{
    emit bell();
}

int Emulator::slave() const
{
    return m_terminal->getPtySlaveFd();
}

void Emulator::setTerminalFont(const QFont &font)
{
    m_terminal->setTerminalFont(font);
}

void Emulator::setColors(const QString &schemeFile)
{
    m_terminal->setColorScheme(schemeFile);
}

void Emulator::setPadding(int pixels)
{
    m_terminal->setMargin(pixels);
}

void Emulator::setScrollbackLines(int lines)
{
    if (m_terminal->historySize() != lines)
        m_terminal->setHistorySize(lines);
}

QSize Emulator::gridSize() const
{
    // The library has no signal or getter that is right at all times, but it sets the size of its own pty.
    winsize size{};
    if (::ioctl(slave(), TIOCGWINSZ, &size) != 0)
        return {};
    return {size.ws_col, size.ws_row};
}

QString Emulator::title() const
{
    return m_terminal->title();
}

QString Emulator::text() const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    m_terminal->saveHistory(&buffer);
    return QString::fromUtf8(buffer.data());
}

QList<TerminalRow> Emulator::rows()
{
    // The selection is the only way to a single row; a text of everything joins wrapped rows without saying where.
    const bool selected = hasSelection();
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;
    m_terminal->getSelectionStart(firstRow, firstColumn);
    m_terminal->getSelectionEnd(lastRow, lastColumn);

    const int count = m_terminal->historyLinesCount() + m_terminal->screenLinesCount();
    const int columns = m_terminal->screenColumnsCount();
    QList<TerminalRow> out;
    out.reserve(count);
    const QSignalBlocker quiet(m_terminal);
    for (int row = 0; row < count; ++row) {
        m_terminal->setSelectionStart(row, 0);
        m_terminal->setSelectionEnd(row, columns);
        QString line = m_terminal->selectedText(true);
        const bool wrapped = !line.endsWith(u'\n') && row + 1 < count;
        while (line.endsWith(u'\n'))
            line.chop(1);
        out.append({line, wrapped});
    }
    if (selected) {
        m_terminal->setSelectionStart(firstRow, firstColumn);
        m_terminal->setSelectionEnd(lastRow, lastColumn);
    } else {
        clearSelection();
    }
    return out;
}

QUrl Emulator::linkAt(const QPoint &position) const
{
    if (!m_display->rect().contains(position))
        return {};
    const auto *spot = dynamic_cast<Konsole::RegExpFilter::HotSpot *>(m_terminal->getHotSpotAt(position));
    if (!spot || spot->capturedTexts().isEmpty())
        return {};
    QString text = spot->capturedTexts().first();
    if (text.startsWith(u"www."))
        text.prepend(u"https://");
    const QUrl url(text, QUrl::StrictMode);
    return isAllowedLink(url) ? url : QUrl();
}

QString Emulator::bracketed(QString text) const
{
    m_terminal->bracketText(text);
    return text;
}

bool Emulator::wantsBrackets() const
{
    bool wants = false;
    QMetaObject::invokeMethod(m_display, "bracketedPasteMode", Qt::DirectConnection, Q_RETURN_ARG(bool, wants));
    return wants;
}

bool Emulator::hasSelection() const
{
    return !m_terminal->selectedText(true).isEmpty();
}

QString Emulator::selectedText() const
{
    return m_terminal->selectedText(true);
}

void Emulator::select(int firstRow, int firstColumn, int lastRow, int lastColumn)
{
    m_terminal->setSelectionStart(firstRow, firstColumn);
    m_terminal->setSelectionEnd(lastRow, lastColumn);
    const int visible = m_terminal->screenLinesCount();
    const int top = m_scrollBar->value();
    if (firstRow < top || lastRow >= top + visible)
        m_scrollBar->setValue(firstRow - visible / 3);
}

void Emulator::clearSelection()
{
    // There is no call for it. A click with Shift stays with the display even when the program wants the mouse.
    const QPointF corner(1, 1);
    QMouseEvent press(QEvent::MouseButtonPress, corner, m_display->mapToGlobal(corner), Qt::LeftButton, Qt::LeftButton,
                      Qt::ShiftModifier);
    QCoreApplication::sendEvent(m_display, &press);
    QMouseEvent release(QEvent::MouseButtonRelease, corner, m_display->mapToGlobal(corner), Qt::LeftButton,
                        Qt::NoButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(m_display, &release);
}

void Emulator::scrollToEnd()
{
    // The scroll bar's maximum may be behind the output, so its value alone is not enough.
    m_terminal->scrollToEnd();
}

void Emulator::expectEcho()
{
    m_sinceInput.start();
}

void Emulator::showEcho(qsizetype size)
{
    constexpr qint64 echoMs = 100;
    constexpr qsizetype mostBytes = 4096;
    const auto isAtEnd = [this] { return m_scrollBar->value() == m_scrollBar->maximum(); };
    if (size > mostBytes || !m_sinceInput.isValid() || m_sinceInput.elapsed() > echoMs || !isAtEnd())
        return;
    // Scrolling to the end is what marks the emulator's picture as out of date. Where the output has grown, the scroll
    // bar knows of it only after the first picture, so the end is one more step away.
    for (int tries = 0; tries < 2; ++tries) {
        m_terminal->scrollToEnd();
        QMetaObject::invokeMethod(m_display, "updateImage", Qt::DirectConnection);
        if (isAtEnd())
            break;
    }
}

void Emulator::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_terminal->setGeometry(rect());
}

} // namespace ui

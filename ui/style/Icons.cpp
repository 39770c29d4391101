// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ui {

namespace {

QString drawingPath(const QString &drawing)
{
    return QStringLiteral(":/gantry/icons/%1.svg").arg(drawing);
}

/// tokens.json names icons by what they mean and says which drawing shows it.
const QHash<QString, QString> &meanings()
{
    static const QHash<QString, QString> table = [] {
        (void)applicationTheme(); // makes sure that the resources are there
        QFile file(QStringLiteral(":/gantry/themes/tokens.json"));
        QHash<QString, QString> names;
        if (!file.open(QIODevice::ReadOnly))
            return names;
        const QJsonObject icons
            = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("icons")).toObject();
        for (auto it = icons.begin(); it != icons.end(); ++it)
            names.insert(it.key(), it.value().toString());
        return names;
    }();
    return table;
}

QString drawingOf(const QString &name)
{
    return meanings().value(name, name);
}

QPixmap render(const QString &drawing, const QSize &pixels, const QColor &color)
{
    QFile file(drawingPath(drawing));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    return pixmap;
}

QPixmap cached(const QString &drawing, const QSize &pixels, const QColor &color)
{
    const QString key = QStringLiteral("gantry:%1:%2x%3:%4")
                            .arg(drawing)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(color.rgba(), 8, 16);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(drawing, pixels, color);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QColor colorOf(IconColor color, const Theme &theme)
{
    switch (color) {
    case IconColor::Text:
        return theme.text();
    case IconColor::Muted:
        return theme.surface().textMuted;
    case IconColor::Accent:
        return theme.surface().accentText;
    case IconColor::OnPrimary:
        return theme.surface().primaryText;
    case IconColor::Waiting:
        return theme.status(Tone::Waiting).foreground;
    case IconColor::Success:
        return theme.status(Tone::Success).foreground;
    case IconColor::Failed:
        return theme.status(Tone::Failed).foreground;
    case IconColor::Interrupted:
        return theme.status(Tone::Interrupted).foreground;
    }
    return theme.text();
}

QColor colorFor(IconColor color, QIcon::Mode mode, QIcon::State state)
{
    const Theme &theme = applicationTheme();
    if (mode == QIcon::Disabled)
        return theme.disabledText();
    if (mode == QIcon::Selected)
        return theme.palette().color(QPalette::HighlightedText);
    if (state == QIcon::On && color != IconColor::OnPrimary)
        return theme.surface().accentText;
    return colorOf(color, theme);
}

void paintDrawing(QPainter &painter, const QRectF &rect, const QString &drawing, const QColor &color)
{
    const int size = qRound(std::min(rect.width(), rect.height()));
    if (size <= 0)
        return;
    const qreal scale = painter.device() ? painter.device()->devicePixelRatio() : 1.0;
    const int pixels = qRound(size * scale);
    QPixmap pixmap = cached(drawing, QSize(pixels, pixels), color);
    pixmap.setDevicePixelRatio(scale);
    const QPointF corner(std::round(rect.center().x() - size / 2.0), std::round(rect.center().y() - size / 2.0));
    painter.drawPixmap(corner, pixmap);
}

class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(const QString &drawing, IconColor color)
        : m_drawing(drawing)
        , m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        // Not paintIcon(): some drawings share their name with another meaning.
        paintDrawing(*painter, rect, m_drawing, colorFor(m_color, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap = cached(m_drawing, devicePixels(size, scale), colorFor(m_color, mode, state));
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }
    QString key() const override { return QStringLiteral("gantry"); }

private:
    QString m_drawing;
    IconColor m_color;
};

} // namespace

QIcon icon(const QString &name, IconColor color)
{
    if (!hasIcon(name))
        return {};
    return QIcon(new LineIconEngine(drawingOf(name), color));
}

bool hasIcon(const QString &name)
{
    return !name.isEmpty() && QFile::exists(drawingPath(drawingOf(name)));
}

QStringList iconNames()
{
    QStringList names = meanings().keys();
    names.sort();
    return names;
}

QSize devicePixels(const QSize &size, qreal scale)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    return (QSizeF(size) * scale).toSize();
#else
    Q_UNUSED(scale)
    return size;
#endif
}

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap pixmap = cached(drawingOf(name), QSize(pixels, pixels), color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color)
{
    paintDrawing(painter, rect, drawingOf(name), color);
}

QIcon applicationIcon()
{
    (void)applicationTheme();
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QSvgRenderer renderer(drawingPath(QStringLiteral("gantry")));
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace ui

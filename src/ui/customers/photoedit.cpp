#include "ui/customers/photoedit.h"

#include "ui/common/button.h"
#include "ui/customers/avatar.h"

#include <QBuffer>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImageReader>

namespace rapport::ui {

namespace {

constexpr int mostPixels = 512;
constexpr qint64 mostBytes = 50'000'000; ///< a photograph never is larger

/// JPEG for photographs, PNG where something shows through.
QByteArray encoded(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const bool written = image.hasAlphaChannel() ? image.save(&buffer, "PNG") : image.save(&buffer, "JPEG", 88);
    return written ? bytes : QByteArray();
}

QImage readScaled(const QString& file) {
    QImageReader reader(file);
    reader.setAutoTransform(true);
    if (QFileInfo(file).size() > mostBytes)
        return {};
    // Asking the decoder for the small size saves reading a large one into memory.
    if (const auto size = reader.size(); size.width() > mostPixels || size.height() > mostPixels)
        reader.setScaledSize(size.scaled(mostPixels, mostPixels, Qt::KeepAspectRatio));
    const auto image = reader.read();
    if (image.width() <= mostPixels && image.height() <= mostPixels)
        return image;
    return image.scaled(mostPixels, mostPixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

PhotoEdit::PhotoEdit(QWidget* parent)
    : QWidget(parent)
    , m_avatar(new Avatar(this))
    , m_remove(new Button(tr("Remove photo"), {}, Button::Kind::Quiet, this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(12);
    auto* pick = new Button(tr("Choose photo…"), {}, Button::Kind::Plain, this);
    pick->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    line->addWidget(m_avatar);
    line->addWidget(pick);
    line->addWidget(m_remove);
    line->addStretch(1);
    connect(pick, &QAbstractButton::clicked, this, &PhotoEdit::choose);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        showPhoto({});
        Q_EMIT edited();
    });
}

void PhotoEdit::setValue(const QString& name, const QByteArray& photo) {
    m_name = name;
    showPhoto(photo);
}

void PhotoEdit::showPhoto(const QByteArray& photo) {
    m_photo = photo;
    m_avatar->setPerson(m_name, photo);
    m_remove->setVisible(!photo.isEmpty());
}

void PhotoEdit::choose() {
    m_dialogs->openFiles(this, tr("Choose photo"), tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"),
                         [this](const QStringList& files) {
                             if (!files.isEmpty())
                                 load(files.front());
                         });
}

void PhotoEdit::load(const QString& file) {
    const auto image = readScaled(file);
    const auto bytes = image.isNull() ? QByteArray() : encoded(image);
    if (bytes.isEmpty()) {
        Q_EMIT failed(tr("This file is not a picture that can be read. Choose a PNG or JPEG file."));
        return;
    }
    showPhoto(bytes);
    Q_EMIT edited();
}

} // namespace rapport::ui

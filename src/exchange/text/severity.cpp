#include "rapport/exchange/contactrecord.h"

namespace rapport::exchange {

using namespace Qt::StringLiterals;

QString severityKey(Severity severity) {
    switch (severity) {
    case Severity::Note:
        return u"note"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        break;
    }
    return u"error"_s;
}

} // namespace rapport::exchange

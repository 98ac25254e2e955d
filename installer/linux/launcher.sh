#!/bin/sh
# Starts ReaderDesk ${version}: its window, or a command.
self=$(readlink -f -- "$0") || exit 1
root=${self%/bin/*}
app=$root/lib/app
# Each has a start cache of its own. A wrong guess costs time, nothing else.
kind=window
value=no
for word do
    if [ "$value" = yes ]; then
        value=no
        continue
    fi
    case $word in
        --pcsc | --simulator-script) value=yes ;;
        --pcsc=* | --simulator-script=* | --self-test) ;;
        *) kind=command; break ;;
    esac
done
cache=$app/${cache}
[ -r "$cache" ] || cache=
# meant for other programs: this one has a Java of its own
unset JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS
exec "$root/lib/runtime/bin/java" ${cache:+"-XX:AOTCache=$cache"} ${cache:+"-Dreaderdesk.cache=$cache"} \
    ${options} \
    -cp "${class.path}" ${main.class} "$@"
